import type { Claim } from './claim.ts';
import type { RuleContext } from './define-rule.ts';
import { readHead } from './read-head.ts';

const sums = /^(?:amount[a-z]*|[a-z]+amount|value|quantity|sats)$/;
const holdings = new Set(
  'balance balances dust asset assets holdings coin coins token tokens crypto cryptocurrency funds'.split(' '),
);
const coupons = new Set('gift coupon voucher promo credits giftcard'.split(' '));
const baskets = /^(?:cart|basket|order|checkout)/;
const plans = new Set('subscription subscriptions plan membership seats'.split(' '));
const planned = /^(?:price|priceid|plan|planid|proration[a-z]*|paymentmethod[a-z]*|trialdays|seats|billingcycle|sku)$/;
const planActs = new Set(
  'create add update change upgrade downgrade modify start activate renew switch set subscribe'.split(' '),
);

const isMain = ({ place }: Claim): boolean => place === 'name' || place === 'lead';
const has = ({ definition }: RuleContext, pattern: RegExp): boolean =>
  definition.parameters.some(({ plain, depth }) => depth < 2 && pattern.test(plain));

/** Whether "sending" hands over a sum: `send` with an amount and somewhere for it to go. */
const isValueSend = (claim: Claim, context: RuleContext): boolean =>
  claim.base === 'send' &&
  !claim.objects.has('message') &&
  has(context, sums) &&
  has(context, /^(?:to|[a-z]*address|recipient[a-z]*|destination|wallet[a-z]*)$/);

/** Whether "converting" sells one holding for another, and doesn't merely compute. */
const isConversion = (claim: Claim): boolean =>
  claim.base === 'convert' && readHead(claim).some((word) => holdings.has(word));

/** Whether a verb without a word of money in it moves value all the same. */
export const isValueAct = (claim: Claim, context: RuleContext): boolean =>
  isMain(claim) &&
  (isValueSend(claim, context) || isConversion(claim) || isPlanAct(claim, context) || isAdvertising(claim, context));

/** Whether what somebody pays for, again and again, is started or changed: `create_subscription` with a price. */
export const isPlanAct = (claim: Claim, context: RuleContext): boolean =>
  isMain(claim) &&
  planActs.has(claim.base) &&
  has(context, planned) &&
  (claim.base === 'subscribe' || readHead(claim).some((word) => plans.has(word)));

const adverts = new Set(['ad', 'ads', 'advert', 'advertisement', 'advertising', 'adset', 'adgroup', 'promoted']);

/** Whether paid advertising is started: ads that are made with a budget, or set going again. */
const isAdvertising = (claim: Claim, context: RuleContext): boolean =>
  readHead(claim).some((word) => adverts.has(word)) &&
  (claim.effect === 'start' ||
    (claim.effect === 'create' && has(context, /^(?:[a-z]*budget[a-z]*|bid|bidamount|biddingmethod)$/)));

/** Whether something is prepared that a person still pays: a checkout page, a voucher put on a cart, a swap to be funded. */
export function isPreparation(claim: Claim, context: RuleContext): boolean {
  if (!isMain(claim)) return false;
  const head = readHead(claim);
  if (['create', 'generate', 'make', 'start'].includes(claim.base) && head.includes('checkout'))
    return head.some((word) => ['session', 'link', 'url', 'page'].includes(word));
  if (['apply', 'add', 'use'].includes(claim.base) && head.some((word) => coupons.has(word)))
    return has(context, baskets);
  return claim.base === 'receive' && has(context, sums);
}
