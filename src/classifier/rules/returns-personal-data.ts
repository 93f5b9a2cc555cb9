import { findHeads, isNamed } from '../reading/find-heads.ts';
import { looking, type Claim } from '../reading/claim.ts';
import { findPhrases, type Span } from '../reading/find-phrases.ts';
import { cutWords } from '../reading/cut-words.ts';
import { splitText } from '../reading/split-words.ts';
import { englishLexicon, type Lexicon } from '../words/lexicon.ts';
import { isWordOf } from '../words/word-sets.ts';
import { defineRule, type RuleContext } from './define-rule.ts';

const spoken =
  /(?:^|[^a-z])(?:messages?|e?mails?|conversations?|transcripts?|recordings?|inbox|sms|texts?|dms?|calls?|history)(?![a-z])/i;

/** Whether the tool is about what people write or say to each other. */
const isAboutMessages = (context: RuleContext): boolean =>
  isNamed(context, 'mail-words') ||
  context.definition.sentences.slice(0, 4).some(({ words }) => words.some(({ text }) => isWordOf('mail-words', text)));

/** Where a list says that it comes with what people said, and where a caller may name whatever is read. */
const findSaid = (context: RuleContext): readonly Span[] => [
  ...(context.claims.some(({ place, base }) => place === 'name' && isWordOf('listing', base))
    ? findPhrases(context, 'conversation')
    : []),
  ...findPhrases(context, 'reads-anything'),
];

/** Whether an English verb of listing has people, or what they wrote, for its object. */
const listsPeople = ({ base, objectWords }: Claim): boolean =>
  isWordOf('listing', base) &&
  objectWords
    .slice(0, 2)
    .some(
      (word, i) =>
        isWordOf('people', word) &&
        !isWordOf('letters', word) &&
        !isWordOf('people-tools', objectWords[i - 1] ?? ''),
    );

/** Whether a verb of another language has a list of people for its object: "gets the list of all employees". */
function getsPeople({ base, field, start, objectWords }: Claim, lexicon: Lexicon): boolean {
  // What a list is of can stand right before it.
  const before = (): string[] => cutWords(lexicon, splitText(field.text.slice(0, start))).map(({ text }) => text);
  const own = objectWords.length > 0 ? objectWords : before();
  const isAfter = lexicon.pieces.size > 0 || objectWords.length === 0;
  const words = isAfter ? own.slice(-4) : own.slice(0, 5);
  const isSmall = (word: string): boolean =>
    lexicon.markers.has(word) || isWordOf('particles', word) || lexicon.findObjects(word).includes('bulk');
  const things = words.filter((word) => !isWordOf('listing', word) && !isSmall(word));
  const thing = (isAfter ? things.at(-1) : things[0]) ?? '';
  return [base, ...words].some((word) => isWordOf('listing', word)) && lexicon.findObjects(thing).includes('people') && !isWordOf('one-person', thing);
}

/** Where a first sentence lists people or what they wrote. */
const findTold = ({ claims, lexicon }: RuleContext): Span[] =>
  claims.filter(
    (claim) =>
      claim.place === 'lead' &&
      looking.has(claim.effect) &&
      (lexicon === englishLexicon ? listsPeople(claim) : getsPeople(claim, lexicon)),
  );

/** Places that show a read to return many people's records or messages. */
function findPersonal(context: RuleContext): readonly Span[] {
  if (isNamed(context, 'queues')) return [];
  if (isNamed(context, 'counting')) return findTold(context);
  const isPeople = (word: string, before: string): boolean =>
    isWordOf('people-pairs', `${before} ${word}`) ||
    (isWordOf('people', word) &&
      !isWordOf('people-tools', before) &&
      (!isWordOf('letters', word) || isAboutMessages(context)));
  return [...findHeads(context, isPeople), ...findSaid(context), ...findTold(context)];
}

/** What is read, without what it is found by: "users" of "Search users by email". */
const nameThings = ({ field, start, end }: Span, { claims }: RuleContext): string =>
  claims
    .find((claim) => claim.field === field && claim.start === start && claim.place === 'lead')
    ?.objectWords.slice(0, 2)
    .join(' ') ?? field.text.slice(start, end);

export const returnsPersonalData = defineRule({
  id: 'returns-personal-data',
  kind: 'qualifier',
  title: 'Returns many people\u2019s data',
  why: 'Lists of people and what they wrote are what leaks are made of.',
  reads: 'Lists, searches and exports whose object is people, messages or their like, or whatever the caller names.',
  misses: 'People hidden behind a neutral word, such as records.',
  only: ['Read'],
  axes: { privacy: 'personal' },
  traits: ['personal-data'],
  find: findPersonal,
  says: (context, spans) =>
    spans.some((span) => spoken.test(nameThings(span, context)))
      ? 'The reply can hold what was written or said.'
      : 'The reply can hold personal data of many people.',
});
