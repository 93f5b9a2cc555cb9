import type { Claim } from '../reading/claim.ts';
import type { RuleContext } from '../rules/define-rule.ts';
import { readHead } from '../reading/read-head.ts';
import { renders } from '../reading/rendered-name.ts';

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

const starting = new Set(['activate', 'renew', 'upgrade', 'start']);
const billing = /\b(?:trial|billing|billed|customer|charge[sd]?)\b|trialing/i;

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

/** Whether something that is worth a sum comes about: a gift card over an amount. */
const isVoucher = (claim: Claim, context: RuleContext): boolean =>
  ['create', 'issue', 'generate'].includes(claim.base) &&
  readHead(claim).some((word) => word === 'gift' || word === 'giftcard' || word === 'voucher') &&
  has(context, sums);

/** Whether a verb without a word of money in it moves value all the same. */
export const isValueAct = (claim: Claim, context: RuleContext): boolean =>
  isPlainValueAct(claim, context) || renders(claim, context, isPlainValueAct);

const isPlainValueAct = (claim: Claim, context: RuleContext): boolean =>
  isMain(claim) &&
  (isValueSend(claim, context) ||
    isConversion(claim) ||
    isVoucher(claim, context) ||
    isPlanAct(claim, context) ||
    isAdvertising(claim, context));

/** Whether what somebody pays for, again and again, is started or changed: `create_subscription` with a price. */
export const isPlanAct = (claim: Claim, context: RuleContext): boolean =>
  isMain(claim) &&
  planActs.has(claim.base) &&
  (has(context, planned) ||
    (starting.has(claim.base) && billing.test(context.definition.description?.text.slice(0, 600) ?? ''))) &&
  (claim.base === 'subscribe' || readHead(claim).some((word) => plans.has(word)));

const adverts = new Set(
  'ad ads advert advertisement advertising adset adgroup promoted anúncio anúncios anuncio anuncios annonce annonces anzeige anzeigen reklamę рекламу 广告 広告 광고'.split(
    ' ',
  ),
);

/** Whether a verb's object is advertising. */
export const isAdvert = (claim: Claim): boolean => readHead(claim).some((word) => adverts.has(word));

const budgets = /^(?:[a-z]*budget[a-z]*|bid|bidamount|biddingmethod)$/;

/** Whether paid advertising is started: ads that are made with a budget, or set going again. */
const isAdvertising = (claim: Claim, context: RuleContext): boolean =>
  (claim.effect === 'start' || (claim.effect === 'create' && has(context, budgets))) && isAdvert(claim);

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
