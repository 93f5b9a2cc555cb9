import { buildsAndDeploys } from './builds-and-deploys.ts';
import { changesLinks } from './changes-links.ts';
import { changesRecords } from './changes-records.ts';
import { createsOutgoing } from './creates-outgoing.ts';
import { createsPayment } from './creates-payment.ts';
import { createsRecords } from './creates-records.ts';
import { cutsOffMany } from './cuts-off-many.ts';
import { deletesRecords } from './deletes-records.ts';
import { drivesInterface } from './drives-interface.ts';
import { endsWork } from './ends-work.ts';
import { grantsAccess } from './grants-access.ts';
import { mergesCode } from './merges-code.ts';
import { movesDevices } from './moves-devices.ts';
import { movesMoney } from './moves-money.ts';
import { overwritesContent } from './overwrites-content.ts';
import { preparesPayment } from './prepares-payment.ts';
import { publishesContent } from './publishes-content.ts';
import { readsInformation } from './reads-information.ts';
import { revokesAccess } from './revokes-access.ts';
import { runsWork } from './runs-work.ts';
import { sendsMessages } from './sends-messages.ts';
import { startsAndStops } from './starts-and-stops.ts';
import { startsCampaigns } from './starts-campaigns.ts';
import { tradesAssets } from './trades-assets.ts';
import type { Rule } from './define-rule.ts';

/** The rules that judge what a verb does to its object; their order is the order of findings of equal weight. */
export const effectRules: readonly Rule[] = [
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
  buildsAndDeploys,
  startsAndStops,
  mergesCode,
  sendsMessages,
  publishesContent,
  drivesInterface,
  movesDevices,
  grantsAccess,
  createsOutgoing,
  createsPayment,
  preparesPayment,
  startsCampaigns,
  cutsOffMany,
];
