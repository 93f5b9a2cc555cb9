import type { ExposureRule } from '../define-exposure-rule.ts';
import { actsAsAnother } from './acts-as-another.ts';
import { actsOnAScreen } from './acts-on-a-screen.ts';
import { opensAccess } from './opens-access.ts';
import { changesTheSafetyFrame } from './changes-the-safety-frame.ts';
import { commentsForItsOwner } from './comments-for-its-owner.ts';
import { endsOrDeletes } from './ends-or-deletes.ts';
import { handlesKeys } from './handles-keys.ts';
import { handsOverATask } from './hands-over-a-task.ts';
import { hangsOnOneIdentifier } from './hangs-on-one-identifier.ts';
import { hidesText } from './hides-text.ts';
import { installsSoftware } from './installs-software.ts';
import { spendsMoney } from './spends-money.ts';
import { offersWorseModes } from './offers-worse-modes.ts';
import { picksATenant } from './picks-a-tenant.ts';
import { probesTargets } from './probes-targets.ts';
import { reportsToAnAddress } from './reports-to-an-address.ts';
import { returnsOutsideText } from './returns-outside-text.ts';
import { returnsPrivateData } from './returns-private-data.ts';
import { handsOutSecrets } from './hands-out-secrets.ts';
import { runsWhatItIsGiven } from './runs-what-it-is-given.ts';
import { sendsFreeText } from './sends-free-text.ts';
import { sendsToMany } from './sends-to-many.ts';
import { sharesItsName } from './shares-its-name.ts';
import { speaksInPublic } from './speaks-in-public.ts';
import { startsPaidWork } from './starts-paid-work.ts';
import { steersTheModel } from './steers-the-model.ts';
import { takesAPath } from './takes-a-path.ts';
import { takesAQuery } from './takes-a-query.ts';
import { callsAnAddress } from './calls-an-address.ts';
import { writesMemory } from './writes-memory.ts';

/** Every exposure rule, in the order in which a page shows its reasons: what it does to the world first, what it reads last. */
export const exposureRules: readonly ExposureRule[] = [
  sendsToMany,
  sendsFreeText,
  speaksInPublic,
  commentsForItsOwner,
  spendsMoney,
  endsOrDeletes,
  hangsOnOneIdentifier,
  runsWhatItIsGiven,
  handsOverATask,
  actsOnAScreen,
  takesAQuery,
  takesAPath,
  callsAnAddress,
  reportsToAnAddress,
  probesTargets,
  installsSoftware,
  opensAccess,
  handlesKeys,
  changesTheSafetyFrame,
  actsAsAnother,
  picksATenant,
  offersWorseModes,
  startsPaidWork,
  writesMemory,
  handsOutSecrets,
  returnsPrivateData,
  returnsOutsideText,
  steersTheModel,
  hidesText,
  sharesItsName,
];
