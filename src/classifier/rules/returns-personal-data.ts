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
// Programs on a network and the like are called clients.
const networks = /\b(?:network|wi-?fi|wireless|vpn|mqtt|redis|oauth|websocket|mcp|dhcp|lan)\b/i;
// Such a list leaves out what was written.
const outlines = /\bwith metadata\b|\bnot include (?:the )?(?:\w+ )?body\b/i;

/** Whether the tool is about what people write or say to each other. */
const isAboutMessages = (context: RuleContext): boolean =>
  isNamed(context, 'mail-words') ||
  context.definition.sentences.slice(0, 4).some(({ words }) => words.some(({ text }) => isWordOf('mail-words', text)));

/** Whether a word is for many people, or for what they wrote where the tool is about that. */
const isPeople = (context: RuleContext, word: string, before = ''): boolean =>
  isWordOf('people', word) &&
  !isWordOf('people-tools', before) &&
  (!isWordOf('letters', word) || isAboutMessages(context)) &&
  (word !== 'clients' || !networks.test(context.definition.description?.text.slice(0, 300) ?? ''));

/** Where a list says that it comes with what people said, and where a caller may name whatever is read. */
const findSaid = (context: RuleContext): readonly Span[] => [
  ...(context.claims.some(({ place, base }) => place === 'name' && isWordOf('listing', base))
    ? findPhrases(context, 'conversation')
    : []),
  ...findPhrases(context, 'reads-anything'),
];

/** What a list of another language is of: "employees" of "gets the list of all employees". */
function findListed({ base, field, start, objectWords }: Claim, lexicon: Lexicon): string {
  // What a list is of can stand right before it.
  const before = (): string[] => cutWords(lexicon, splitText(field.text.slice(0, start))).map(({ text }) => text);
  const isAfter = lexicon.pieces.size > 0 || objectWords.length === 0;
  const words = isAfter ? (objectWords.length > 0 ? objectWords : before()).slice(-4) : objectWords.slice(0, 5);
  if (![base, ...words].some((word) => isWordOf('listing', word))) return '';
  const isThing = (word: string): boolean =>
    !isWordOf('listing', word) &&
    !isWordOf('particles', word) &&
    !lexicon.markers.has(word) &&
    !lexicon.findObjects(word).includes('bulk');
  return (isAfter ? words.findLast(isThing) : words.find(isThing)) ?? '';
}

/** Where a first sentence lists people or what they wrote. */
const findTold = (context: RuleContext): Span[] =>
  context.claims.filter((claim) => {
    if (claim.place !== 'lead' || !looking.has(claim.effect)) return false;
    const { base, objectWords } = claim;
    if (context.lexicon === englishLexicon)
      return (
        isWordOf('listing', base) &&
        objectWords.some(
          (word, i) => i < 2 && !isWordOf('letters', word) && isPeople(context, word, objectWords[i - 1]),
        )
      );
    const thing = findListed(claim, context.lexicon);
    return context.lexicon.findObjects(thing).includes('people') && !isWordOf('one-person', thing);
  });

/** Places that show a read to return many people's records or messages. */
function findPersonal(context: RuleContext): readonly Span[] {
  if (isNamed(context, 'queues')) return [];
  if (isNamed(context, 'counting')) return findTold(context);
  const names = (word: string, before: string): boolean =>
    isWordOf('people-pairs', `${before} ${word}`) || isPeople(context, word, before);
  return [...findHeads(context, names), ...findSaid(context), ...findTold(context)];
}

/** What is read, without what it is found by: "users" of "Search users by email". */
const nameThings = ({ field, start, end }: Span): string =>
  field.text.slice(start, end).split(/ (?:by|with|for|of) /)[0] ?? '';

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
    spans.every((span) => findPhrases(context, 'reads-anything').some(({ start }) => start === span.start))
      ? 'What is read is for the caller to name, personal data too.'
      : spans.some((span) => spoken.test(nameThings(span))) &&
          !outlines.test(context.definition.description?.text ?? '')
        ? 'The reply can hold what was written or said.'
        : 'The reply can hold personal data of many people.',
});
