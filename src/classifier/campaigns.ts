import type { Claim } from './claim.ts';

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
  claim.objectWords.slice(0, 4).some((word) => campaigns.has(word));
