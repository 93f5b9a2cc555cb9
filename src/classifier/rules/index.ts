import { briefsAnAgent } from './briefs-an-agent.ts';
import { callsAnything } from './calls-anything.ts';
import { changesAccess } from './changes-access.ts';
import { changesLedgers } from './changes-ledgers.ts';
import { changesLiveSettings } from './changes-live-settings.ts';
import { contradictsItself } from './contradicts-itself.ts';
import { createsOutgoing } from './creates-outgoing.ts';
import { declaresHints } from './declares-hints.ts';
import { deletesOnRequest } from './deletes-on-request.ts';
import { effectEntries, makeEffectRule } from './effect-rules.ts';
import { endsCheapWork } from './ends-cheap-work.ts';
import { keepsToOwnNotes } from './keeps-to-own-notes.ts';
import { leavesAWayBack } from './leaves-a-way-back.ts';
import { movesMoney } from './moves-money.ts';
import { namesAThing } from './names-a-thing.ts';
import { needsAPerson } from './needs-a-person.ts';
import { offersModes } from './offers-modes.ts';
import { overwritesOnRequest } from './overwrites-on-request.ts';
import { publishesOnRequest } from './publishes-on-request.ts';
import { reachesAudience } from './reaches-audience.ts';
import { returnsPersonalData } from './returns-personal-data.ts';
import { returnsSecrets } from './returns-secrets.ts';
import { runsAnything } from './runs-anything.ts';
import { runsInASandbox } from './runs-in-a-sandbox.ts';
import { saysIrreversible } from './says-irreversible.ts';
import { saysReadOnly } from './says-read-only.ts';
import { startsAndStops } from './starts-and-stops.ts';
import { startsCampaigns } from './starts-campaigns.ts';
import { staysConfined } from './stays-confined.ts';
import { takesAnAddress } from './takes-an-address.ts';
import { takesFreeCode } from './takes-free-code.ts';
import { takesMany } from './takes-many.ts';
import { tellsConsequences } from './tells-consequences.ts';
import { tellsSpending } from './tells-spending.ts';
import type { Rule } from './define-rule.ts';

/** Every rule, whatever its kind; their order is the order of findings of equal weight. */
export const rules: readonly Rule[] = [
  ...effectEntries.map(makeEffectRule),
  movesMoney,
  briefsAnAgent,
  startsAndStops,
  createsOutgoing,
  startsCampaigns,
  tellsConsequences,
  tellsSpending,
  offersModes,
  takesFreeCode,
  callsAnything,
  publishesOnRequest,
  contradictsItself,
  saysReadOnly,
  namesAThing,
  overwritesOnRequest,
  deletesOnRequest,
  saysIrreversible,
  leavesAWayBack,
  returnsSecrets,
  returnsPersonalData,
  changesAccess,
  changesLiveSettings,
  changesLedgers,
  keepsToOwnNotes,
  staysConfined,
  runsAnything,
  endsCheapWork,
  runsInASandbox,
  reachesAudience,
  takesMany,
  takesAnAddress,
  needsAPerson,
  declaresHints,
];
