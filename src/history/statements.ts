import type { PhraseId } from '../classifier/reading/find-phrases.ts';

/** Something that a description may say, and that a reader wants to know of when it comes or goes. */
export interface Statement {
  /** To go behind "now says" or "no longer says". */
  readonly says: string;
  /** The kind of phrase that says it in any language that the classifier reads, or what says it in English. */
  readonly found: PhraseId | RegExp;
}

/** What stands right before a word that it denies. */
const DENIED = /\b(?:not|never|no|nor|without|cannot|can't|doesn't|don't|won't|isn't|aren't)(?:\s+\w+)?\s+$/i;

/** In the order in which they are told. */
export const statements: readonly Statement[] = [
  { says: 'that it is read-only', found: 'read-only' },
  { says: 'that it can’t be undone', found: 'irreversible' },
  { says: 'that what it removes can be got back', found: 'recoverable' },
  { says: 'that it overwrites what is there', found: 'overwrite' },
  { says: 'that a call costs money', found: 'costs-money' },
  { says: 'that it spends real money', found: 'spends' },
  {
    says: 'that a person must agree',
    found:
      /\b(?:(?:must|needs? to|has to) be (?:approved|confirmed)|requires? (?:human |user |explicit )?(?:approval|confirmation)|ask(?:s|ing)? the user (?:first|before|for confirmation))\b/gi,
  },
  { says: 'that it retries', found: /\b(?:retries|retried|will retry|automatically retry(?:ing)?)\b/gi },
  { says: 'that calls are limited in rate', found: /\brate[- ]limit(?:s|ed|ing)?\b/gi },
  { says: 'that it is deprecated', found: /(?:^|[[(.] ?|\bis |\bnow )deprecated\b/gi },
  { says: 'that it is experimental', found: /(?:^|[[(.] ?|\bis |\bstill |\ban )experimental\b|\bin beta\b/gi },
  { says: 'that its answer comes in pages', found: /\b(?:paginated|paginates|pagination|next page|page token)\b/gi },
  { says: 'that it goes on in the background', found: /\b(?:asynchronously|in the background)\b/gi },
  { says: 'that its answer may be cached', found: /\b(?:is|are|be|returns?) cached\b/gi },
  {
    says: 'that it takes certain rights',
    found: /\brequires? (?:[\w:.*-]+ ){0,3}(?:permissions?|scopes?|roles?|rights)\b/gi,
  },
];

/** Whether an expression stands in a text without a denial right before it. */
export const isStated = (text: string, expression: RegExp): boolean =>
  [...text.matchAll(expression)].some(({ index }) => !DENIED.test(text.slice(Math.max(0, index - 30), index)));
