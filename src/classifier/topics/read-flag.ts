import { findHits } from '../reading/claim.ts';
import { cutWords } from '../reading/cut-words.ts';
import { detectLexicon, englishLexicon, type Lexicon } from '../words/lexicon.ts';
import type { Field, Parameter } from '../reading/read-definition.ts';
import { splitText, type Word } from '../reading/split-words.ts';

/** What turning a flag on adds to what a tool does. */
export type FlagAct = 'delete' | 'overwrite' | 'publish';

/** What a flag says it does, and the span that says so: of its name, or of the text about it. */
export interface Said {
  readonly act: FlagAct;
  readonly field: Field;
  readonly start: number;
  readonly end: number;
}

const acts: ReadonlyMap<string, FlagAct> = new Map([
  ...'delete purge erase destroy wipe prune drop discard truncate nuke clobber'
    .split(' ')
    .map((verb) => [verb, 'delete'] as const),
  ['overwrite', 'overwrite'],
  ['publish', 'publish'],
]);
// Words that may go before the verb of a flag's name; any other makes it speak of something else.
const before = new Set(
  'hard force auto also and do should with permanent permanently immediately allow can then'.split(' '),
);
// In a tool that only looks something up, these shape the reply.
const shaping = new Set(['drop', 'discard', 'truncate', 'prune']);
// A flag that only says that a person agreed, or that nothing is to be done yet.
const agreeing = new Set('confirm confirmed approve approved dry preview simulate'.split(' '));
// What nobody misses: a branch that is merged, a copy that is made again.
const expendable =
  /\b(?:branch(?:es)?|caches?|cached|temp|temporary|tmp|whitespace|duplicates?|nulls?|empty|drafts?|emojis?)\b/i;

// What may go before the verb that a flag's text opens with: "If true, permanently delete …".
const openings = new Set(
  'if when whether or not to this it is a flag option true set enabled yes also then force forcibly permanently automatically immediately completely optionally'.split(
    ' ',
  ),
);
const deleting =
  /\b(?:deletes?|deleting|purg(?:e|es|ing)|eras(?:e|es|ing)|wip(?:e|es|ing)|destroys?|discard(?:s|ing)?|throw(?:s|ing)? away|clobbers?|prunes?|truncates? (?:the )?(?:table|collection|existing)|drops? (?:the )?(?:table|database|collection|existing|target)|removes? (?:[\w-]{1,20} ){0,3}(?:that |which )?(?:are |is )?(?:no longer|not in|not present|orphan\w*|missing)|los(?:e|es|ing) (?:all |any |your )?(?:local|uncommitted|unsaved|existing|changes|data))\b/iu;
const overwriting =
  /\b(?:overwrit(?:e|es|ing)|force[- ]?push(?:es)?|replaces? (?:all|everything|existing (?:files?|content|data|records|rows|values)|the (?:entire|whole)))\b/iu;
const publishing = /\b(?:publish(?:es|ing)?|make (?:it )?public|go(?:es)? live)\b/iu;
const verbs: readonly (readonly [FlagAct, RegExp])[] = [
  ['delete', deleting],
  ['overwrite', overwriting],
  ['publish', publishing],
];
// Flags that say nothing by name, so that their text may say it anywhere.
const forcing = /^(?:force\w*|hard|mirror|yes|clean|reset\w*|replace\w*|destructive|permanent\w*|irreversible)$/;
const denied =
  /(?:\bnot|n't|\bwithout|\bnever|\bbefore|\bprevents?|\bavoids?|\binstead of|\brather than|\bno|\bif (?:it|the \w+) (?:is|was|were))\W{1,2}(?:\w+\W){0,2}$/i;

const isDenied = (text: string, at: number): boolean => denied.test(text.slice(Math.max(0, at - 30), at));

/** What the name of a flag says: `delete_extra`, `hard_delete`, `overwrite`. */
function readKey({ key, words, description }: Parameter, looks: boolean): Said | null {
  const at = words.findIndex(({ text }) => acts.has(text));
  const verb = words[at];
  const act = acts.get(verb?.text ?? '');
  if (!verb || !act || words.slice(0, at).some(({ text }) => !before.has(text))) return null;
  if (looks && shaping.has(verb.text)) return null;
  const about = `${words
    .slice(at + 1)
    .map(({ text }) => text)
    .join(' ')} ${description?.text.slice(0, 120) ?? ''}`;
  if (expendable.test(about) || (verb.text === 'truncate' && !deleting.test(about))) return null;
  return { act, field: key, start: verb.start, end: verb.end };
}

/** Where the first word of a text stands that is none of those that may go before a flag's verb. */
const findOpening = (text: string): number =>
  splitText(text.slice(0, 120)).find((word, i, all) =>
    word.text === 'not' ? all[i - 1]?.text !== 'or' : !openings.has(word.text),
  )?.start ?? text.length;

/** What the text about a flag says in English: "Delete files that …", or, for a `force`, in what it goes over. */
function readText({ plain, description }: Parameter): Said | null {
  const text = description?.text.slice(0, 300) ?? '';
  if (!description || text === '') return null;
  const from = findOpening(text);
  for (const [act, pattern] of verbs) {
    const isOpen = act !== 'publish' && forcing.test(plain);
    const found = pattern.exec(isOpen ? text : text.slice(from));
    if (!found || (!isOpen && found.index > 0)) continue;
    const start = found.index + (isOpen ? 0 : from);
    const end = start + found[0].length;
    if (!isDenied(text, start) && !expendable.test(text.slice(end, end + 40)))
      return { act, field: description, start, end };
  }
  return null;
}

const ending: ReadonlyMap<string, FlagAct> = new Map([
  ['delete', 'delete'],
  ['remove', 'delete'],
  ['overwrite', 'overwrite'],
  ['publish', 'publish'],
]);

/** What the text about a flag says first in another language. */
function readForeignText({ description }: Parameter, spoken: Lexicon): Said | null {
  if (!description) return null;
  const words: Word[] = splitText(description.text.slice(0, 80));
  const lexicon = spoken === englishLexicon ? detectLexicon(description.text.slice(0, 300), words) : spoken;
  if (lexicon === englishLexicon) return null;
  const cut = cutWords(lexicon, words);
  const hits = findHits(lexicon, cut);
  const hit = lexicon.headFinal ? hits.at(-1) : hits[0];
  const word = hit && cut[hit.at];
  const act = ending.get(hit?.sense.effect ?? '');
  if (!word || !act || expendable.test(description.text.slice(0, 80))) return null;
  return { act, field: description, start: word.start, end: word.end };
}

/**
 * What an argument that is on or off does when it is on, by its name or the text about it; null where neither says
 * that it deletes, overwrites or publishes. `looks` is whether the tool itself only looks something up.
 */
export function readFlag(parameter: Parameter, spoken: Lexicon, looks: boolean): Said | null {
  if (!parameter.isFlag || parameter.words.some(({ text }) => agreeing.has(text))) return null;
  return readKey(parameter, looks) ?? readText(parameter) ?? readForeignText(parameter, spoken);
}
