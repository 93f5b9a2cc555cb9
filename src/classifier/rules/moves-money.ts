import { isNamed } from '../reading/find-heads.ts';
import { findPhrases } from '../reading/find-phrases.ts';
import { looking } from '../reading/claim.ts';
import { readHead } from '../reading/read-head.ts';
import { englishLexicon } from '../words/lexicon.ts';
import { hasWordOf, isWordOf } from '../words/word-sets.ts';
import { defineRule, type RuleContext } from './define-rule.ts';

const asking = /^(?:create|make|generate|add|new|send|issue)$/;
const demand =
  /^(?:payment (?:requests?|links?|invoices?)|invoices?|invoices? payment links?)$|^payment (?:requests?|links?) /;

/** Whether it is a preview or bookkeeping, or says right away that no money moves. */
const movesNothing = (context: RuleContext): boolean =>
  (isNamed(context, 'previews') && !/(?:^|[_-])(?:convert|accept|approve)/i.test(context.definition.name.text)) ||
  isWordOf('bookkeeping', context.claims.find(({ place }) => place === 'lead')?.base ?? '') ||
  findPhrases(context, 'moves-nothing').some(({ start }) => start < 200);

/** Whether a word such as `book` is a noun, because the first sentence looks at it or removes it: "Deletes a book". */
const isThing = (noun: boolean, { claims }: RuleContext): boolean =>
  noun && claims.some(({ place, effect }) => place === 'lead' && (looking.has(effect) || effect === 'delete'));

/** Whether what is made only asks others for money: an invoice, a link to pay by. */
const asksToPay = ({ claims }: RuleContext): boolean =>
  claims.some(
    (claim) =>
      (claim.place === 'name' || claim.place === 'lead') &&
      asking.test(claim.base) &&
      demand.test(claim.objectWords.slice(0, 3).join(' ')),
  );

/** What a plain verb hides: "Creates ads" costs money. */
function tellPaying({ claims }: RuleContext): string {
  const main = claims.filter(({ place }) => place === 'name' || place === 'lead');
  if (main.some(({ base }) => englishLexicon.findVerb(base)?.effect === 'pay')) return '';
  const isAdvertising = main.some(({ objectWords }) => objectWords.slice(0, 3).some((word) => /^ads?$/.test(word)));
  return isAdvertising ? 'Advertising is paid for.' : 'It bears on what is paid or owed.';
}

export const movesMoney = defineRule({
  id: 'moves-money',
  kind: 'effect',
  title: 'Moves money or commits to spend',
  why: 'Money that has left is the hardest thing to get back.',
  reads:
    'Verbs of paying, charging, refunding, ordering and booking, used as verbs, and plain ones that make, confirm or void a payment, an invoice, a trade, a paid plan, advertising or a gift card.',
  misses:
    'Spending that a plain verb hides, such as provisioning a billed machine, and records of payments made elsewhere, which read the same.',
  category: 'Financial',
  factor: 1.9,
  when: (claim, context) =>
    claim.effect === 'pay' &&
    (claim.place === 'name' || claim.place === 'lead' || (claim.place === 'lead-rest' && !claim.noun)) &&
    (/^(?:buy|purchase|void)$/.test(claim.base) || !hasWordOf('money-settings', readHead(claim).slice(0, 3))) &&
    !isThing(claim.noun, context) &&
    !movesNothing(context),
  axes: { reversibility: 'not-recallable', value: 'moved' },
  traits: ['money-movement'],
  says: (context) => (asksToPay(context) ? 'It asks others to pay.' : tellPaying(context)),
});
