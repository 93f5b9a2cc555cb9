import { englishLexicon, type ObjectId } from '../words/lexicon.ts';
import type { Claim } from '../reading/claim.ts';
import type { RuleContext } from '../rules/define-rule.ts';
import { findPhrases } from '../reading/find-phrases.ts';
import { readHead } from '../reading/read-head.ts';
import { renders } from '../reading/rendered-name.ts';

const config = new Set(
  'method methods policy policies template templates setting settings term terms dispute disputes file evidence label labels tag status note notes comment detail details reminder history report attachment contact address profile schedule category categories rule rules webhook notification notifications event events topic push newsletter list'.split(
    ' ',
  ),
);
const moneyWords = new Set(
  'payment payments refund refunds payout payouts invoice invoices transfer transfers withdrawal withdrawals charge charges bounty purchase paylink escrow funds'.split(
    ' ',
  ),
);
const tradeWords = new Set(
  'order orders trade trades swap swaps bid bet bets wager position positions booking reservation exercise'.split(' '),
);
const paidTerms = new Set(
  'amount quantity qty price side symbol ordertype cardnumber currency payment paymentmethod total ticker'.split(' '),
);
const ledgers = new Set(['work', 'sales', 'purchase', 'provider', 'vendor']);
// Withdrawing one of these takes back a word, not money.
const takenBack = new Set('offer offers application listing consent request submission proposal invitation'.split(' '));
// Checking out one of these is no purchase.
const versioned = new Set('git svn branch commit repo repository file files ref task tasks issue ticket'.split(' '));
const isTerm = (word: string): boolean => moneyWords.has(word) || tradeWords.has(word);
const acts = new Set(['create', 'change', 'run', 'start', 'send', 'publish', 'merge', 'grant']);
// Closing one of these sells it.
const stakes = new Set(['trade', 'trades', 'position', 'positions']);
const closing = new Set(['close', 'open', 'exit', 'reduce']);
const committing = new Set(
  'create new make submit confirm execute process complete perform initiate trigger send run start approve complete add place issue authorize capture settle finalize schedule release move email mail accept'.split(
    ' ',
  ),
);

// What opens so is bookkeeping or a game, whatever its name says.
const bookkeeping = new Set(['record', 'log', 'track', 'simulate']);
// In a name, these say that nothing is bought.
const previews = new Set(
  'preview quote estimate simulate simulation validate paper dryrun breakdown overview summary report history chart kpi statistics'.split(
    ' ',
  ),
);
const isBookkeeping = ({ claims }: RuleContext): boolean =>
  bookkeeping.has(claims.find(({ place }) => place === 'lead')?.base ?? '');

/** Whether a word of paying stands as the act itself, not as a noun that something else is done to. */
export function isSpending(claim: Claim, context: RuleContext): boolean {
  const { definition } = context;
  if (claim.place === 'name-rest' || claim.place === 'detail' || claim.place === 'title') return false;
  const words = readHead(claim);
  if (words.slice(0, 3).some((word) => config.has(word)) || isBookkeeping(context)) return false;
  if (definition.nameWords.some(({ text }) => previews.has(text))) return false;
  if (findPhrases(context, 'moves-nothing').some(({ start }) => start < 200)) return false;
  if (claim.base === 'checkout')
    return ![...words, ...definition.nameWords.map(({ text }) => text)].some((word) => versioned.has(word));
  if (claim.base === 'place') return words.some((word) => tradeWords.has(word) || moneyWords.has(word));
  if (claim.base === 'withdraw' && words.some((word) => takenBack.has(word))) return false;
  if (claim.base === 'issue') return words.some((word) => moneyWords.has(word));
  if (claim.base === 'transfer')
    return !words.some((word) =>
      ['file', 'files', 'ownership', 'issue', 'project', 'repository', 'domain', 'call'].includes(word),
    );
  return !claim.noun || claim.place === 'name' || claim.place === 'lead';
}

// In other languages the lexicon knows what is money: crear_factura, annule une facture; a draft or an entry moves none.
const making = /^(?:cre|cré|cri)/;
const submitting = /^(?:subm|soum|einreich|przesł|zgłas|подать|подаёт|отправ)/;
const confirming = /^(?:confirm|bestätig|potwierd|zatwierd|подтвер|确认|確認|확인)/;
const drafts = /^(?:borrador|brouillon|rascunho)/;
const isForeignMoney = ({ base, effect, objectWords }: Claim, { lexicon }: RuleContext): boolean => {
  const own = lexicon.headFinal ? objectWords.slice(-5) : objectWords.slice(0, 3);
  const touches = (id: ObjectId): boolean => own.some((word) => lexicon.findObjects(word).includes(id));
  if (lexicon === englishLexicon || objectWords.slice(0, 4).some((word) => drafts.test(word))) return false;
  if (effect === 'end') return touches('invoice');
  if (effect === 'send') return touches('order') && !touches('message') && !touches('invoice');
  if (submitting.test(base)) return touches('invoice');
  if (confirming.test(base)) return touches('payment');
  return effect === 'create' && making.test(base) && (touches('invoice') || touches('payment'));
};

/** Whether a plain verb makes a payment, an order or an invoice come about, or voids one. */
export const isPaymentAct = (claim: Claim, context: RuleContext): boolean =>
  isPlainPaymentAct(claim, context) || renders(claim, context, isPlainPaymentAct);

function isPlainPaymentAct(claim: Claim, context: RuleContext): boolean {
  if ((claim.place !== 'name' && claim.place !== 'lead') || isBookkeeping(context)) return false;
  const lead = context.claims.find(({ place }) => place === 'lead');
  // A name such as `send` says as much as the sentence that goes on from it.
  const own = readHead(claim);
  const named = claim.place === 'name' && lead?.effect === claim.effect && !own.some((word) => isTerm(word));
  const words = named ? [...own, ...readHead(lead)] : own;
  if (words.some((word) => config.has(word))) return false;
  const money = words.some((word) => moneyWords.has(word));
  if (isForeignMoney(claim, context)) return true;
  if (claim.base === 'void') return money;
  // Issuing or sending an invoice, in languages whose verbs are not told apart here.
  if (/[^\u0000-\u007f]/.test(claim.base) && (claim.effect === 'publish' || claim.effect === 'send'))
    return claim.objects.has('invoice');
  if (closing.has(claim.base) && words.some((word) => stakes.has(word))) return true;
  const base = named ? lead.base : claim.base;
  if (!acts.has(claim.effect) || !committing.has(base)) return false;
  // A draft is a record until it is finalized.
  if (claim.effect === 'create' && lead && readHead(lead).includes('draft')) return false;
  const paid = context.definition.parameters.some(({ plain }) => paidTerms.has(plain));
  const trade = words.some((word) => tradeWords.has(word));
  // Orders of a shop or a workshop are records until something else bills them.
  const record = trade && words.some((word) => ledgers.has(word)) && claim.effect === 'create';
  return !record && (money || (trade && (paid || claim.effect !== 'create')));
}
