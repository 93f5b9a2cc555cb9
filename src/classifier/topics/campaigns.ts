import type { Claim } from '../reading/claim.ts';
import { readHead } from '../reading/read-head.ts';
import type { Definition } from '../reading/read-definition.ts';
import { isAdvert } from './value-transfers.ts';

const campaigns = new Set(
  'campaign campaigns broadcast broadcasts newsletter newsletters drip blast autoresponder kampanię kampanie kampagne campagne campaña campanha кампанию рассылку 活动 キャンペーン 캠페인'.split(
    ' ',
  ),
);
const going = new Set(['start', 'run', 'publish', 'send', 'build']);
const goingVerbs = new Set(['activate', 'schedule', 'enable', 'launch', 'unpause']);

/** Whether a campaign to many people is set going, at once or at a time. */
export const startsCampaign = (claim: Claim): boolean =>
  (claim.place === 'name' || claim.place === 'lead') &&
  (going.has(claim.effect) || goingVerbs.has(claim.base)) &&
  !isAdvert(claim) &&
  claim.objectWords.slice(0, 4).some((word) => campaigns.has(word));

const times = /^(?:scheduled(?:at|time|for)|schedule(?:at|time)|send(?:at|time)|startat)$/;

/** Whether a campaign can be given its time as it is created, so that it goes out without another call. */
export const schedulesCampaign = (claim: Claim, { parameters }: Definition): boolean =>
  (claim.place === 'name' || claim.place === 'lead') &&
  claim.effect === 'create' &&
  readHead(claim).some((word) => campaigns.has(word)) &&
  parameters.some(({ plain, depth }) => depth === 0 && times.test(plain));
