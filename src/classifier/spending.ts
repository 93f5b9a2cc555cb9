import type { Claim } from './claim.ts';
import type { Definition } from './read-definition.ts';

const config = new Set(
  'method methods policy policies template templates setting settings term terms dispute disputes file evidence label labels tag status note notes comment detail details reminder history report attachment contact address profile schedule category categories rule rules group webhook notification notifications event events topic push newsletter list'.split(
    ' ',
  ),
);
const moneyWords = new Set(
  'payment payments refund refunds payout payouts invoice invoices transfer transfers withdrawal withdrawals charge charges bounty purchase paylink'.split(
    ' ',
  ),
);
const tradeWords = new Set(
  'order orders trade trades swap swaps bid bet bets wager position positions booking reservation'.split(' '),
);
const paidTerms = new Set(
  'amount quantity qty price side symbol ordertype cardnumber currency payment paymentmethod total ticker'.split(' '),
);
const ledgers = new Set(['work', 'sales', 'purchase', 'provider', 'vendor']);
// Checking out one of these is no purchase.
const versioned = new Set(['git', 'svn', 'branch', 'commit', 'repo', 'repository', 'file', 'files', 'ref']);
const acts = new Set(['create', 'change', 'run', 'start', 'send', 'publish', 'merge', 'grant']);
// Closing one of these sells it.
const stakes = new Set(['trade', 'trades', 'position', 'positions']);
const closing = new Set(['close', 'open', 'exit', 'reduce']);
const committing = new Set(
  'create new make submit confirm execute process complete perform initiate trigger send run start approve complete add place issue authorize capture settle finalize'.split(
    ' ',
  ),
);

/** Whether a word of paying stands as the act itself, not as a noun that something else is done to. */
export function isSpending(claim: Claim, definition: Definition): boolean {
  if (claim.place === 'name-rest' || claim.place === 'detail' || claim.place === 'title') return false;
  const words = claim.objectWords.slice(0, 3);
  if (words.some((word) => config.has(word))) return false;
  if (claim.base === 'checkout') return !definition.nameWords.some(({ text }) => versioned.has(text));
  if (claim.base === 'place') return words.some((word) => tradeWords.has(word));
  if (claim.base === 'issue') return words.some((word) => moneyWords.has(word));
  if (claim.base === 'transfer')
    return !words.some((word) =>
      ['file', 'files', 'ownership', 'issue', 'project', 'repository', 'domain', 'call'].includes(word),
    );
  return !claim.noun || claim.place === 'name' || claim.place === 'lead';
}

/** Whether a plain verb makes a payment, an order or an invoice come about, or voids one. */
export function isPaymentAct(claim: Claim, { parameters }: Definition): boolean {
  if (claim.place !== 'name' && claim.place !== 'lead') return false;
  const words = claim.objectWords.slice(0, 4);
  if (words.some((word) => config.has(word))) return false;
  const money = words.slice(0, 3).some((word) => moneyWords.has(word));
  if (claim.base === 'void') return money;
  if (closing.has(claim.base) && words.slice(0, 3).some((word) => stakes.has(word))) return true;
  if (!acts.has(claim.effect) || !committing.has(claim.base)) return false;
  const paid = parameters.some(({ plain }) => paidTerms.has(plain));
  const trade = words.slice(0, 3).some((word) => tradeWords.has(word));
  // Orders of a shop or a workshop are records until something else bills them.
  const record = trade && words.some((word) => ledgers.has(word)) && claim.effect === 'create';
  return !record && (money || (trade && (paid || claim.effect !== 'create')));
}
