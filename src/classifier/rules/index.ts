import { briefsAnAgent } from './briefs-an-agent.ts';
import { buildsAndDeploys } from './builds-and-deploys.ts';
import { callsAnything } from './calls-anything.ts';
import { changesAccess } from './changes-access.ts';
import { changesLedgers } from './changes-ledgers.ts';
import { changesLinks } from './changes-links.ts';
import { changesLiveSettings } from './changes-live-settings.ts';
import { changesRecords } from './changes-records.ts';
import { contradictsItself } from './contradicts-itself.ts';
import { createsOutgoing } from './creates-outgoing.ts';
import { createsRecords } from './creates-records.ts';
import { cutsOffMany } from './cuts-off-many.ts';
import { declaresHints } from './declares-hints.ts';
import { delegatesWork } from './delegates-work.ts';
import { deletesOnRequest } from './deletes-on-request.ts';
import { deletesRecords } from './deletes-records.ts';
import { drivesInterface } from './drives-interface.ts';
import { endsCheapWork } from './ends-cheap-work.ts';
import { endsWork } from './ends-work.ts';
import { grantsAccess } from './grants-access.ts';
import { keepsToOwnNotes } from './keeps-to-own-notes.ts';
import { leavesAWayBack } from './leaves-a-way-back.ts';
import { mergesCode } from './merges-code.ts';
import { movesDevices } from './moves-devices.ts';
import { movesMoney } from './moves-money.ts';
import { needsAPerson } from './needs-a-person.ts';
import { offersModes } from './offers-modes.ts';
import { overwritesContent } from './overwrites-content.ts';
import { overwritesOnRequest } from './overwrites-on-request.ts';
import { preparesPayment } from './prepares-payment.ts';
import { publishesContent } from './publishes-content.ts';
import { publishesOnRequest } from './publishes-on-request.ts';
import { reachesAudience } from './reaches-audience.ts';
import { readsInformation } from './reads-information.ts';
import { returnsPersonalData } from './returns-personal-data.ts';
import { returnsSecrets } from './returns-secrets.ts';
import { revokesAccess } from './revokes-access.ts';
import { runsAnything } from './runs-anything.ts';
import { runsInASandbox } from './runs-in-a-sandbox.ts';
import { runsWork } from './runs-work.ts';
import { saysIrreversible } from './says-irreversible.ts';
import { saysReadOnly } from './says-read-only.ts';
import { sendsMessages } from './sends-messages.ts';
import { startsAndStops } from './starts-and-stops.ts';
import { startsCampaigns } from './starts-campaigns.ts';
import { staysConfined } from './stays-confined.ts';
import { takesAnAddress } from './takes-an-address.ts';
import { takesFreeCode } from './takes-free-code.ts';
import { takesMany } from './takes-many.ts';
import { tellsConsequences } from './tells-consequences.ts';
import { tellsSpending } from './tells-spending.ts';
import { tradesAssets } from './trades-assets.ts';
import { weighsWords } from './weighs-words.ts';
import type { Rule } from './define-rule.ts';

/** Every rule, whatever its kind; their order is the order of findings of equal weight. */
export const rules: readonly Rule[] = [
  readsInformation,
  createsRecords,
  changesRecords,
  changesLinks,
  deletesRecords,
  revokesAccess,
  endsWork,
  overwritesContent,
  movesMoney,
  tradesAssets,
  runsWork,
  delegatesWork,
  briefsAnAgent,
  buildsAndDeploys,
  startsAndStops,
  mergesCode,
  sendsMessages,
  publishesContent,
  drivesInterface,
  movesDevices,
  grantsAccess,
  createsOutgoing,
  preparesPayment,
  startsCampaigns,
  cutsOffMany,
  tellsConsequences,
  tellsSpending,
  offersModes,
  takesFreeCode,
  callsAnything,
  publishesOnRequest,
  contradictsItself,
  saysReadOnly,
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
  weighsWords,
];
