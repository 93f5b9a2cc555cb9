import { readPart } from '#vocabulary-parts';
import en from '../../../data/vocabulary/lexicons/en.json' with { type: 'json' };
import markers from '../../../data/vocabulary/markers.json' with { type: 'json' };
import { makeFinder } from './find-entry.ts';
import { remember } from '../../catalog/remember.ts';
import { inflectVerb, type VerbForm } from './inflect-verb.ts';

export type EffectId = keyof (typeof en)['effects'];
export type ObjectId = keyof (typeof en)['objects'];
export type LanguageId = keyof typeof markers;

/** What a word says a tool does. */
export interface VerbSense {
  readonly effect: EffectId;
  /** The dictionary form, or the stem that matched. */
  readonly base: string;
  readonly form: VerbForm;
  /** Whether the word is as often a noun (`post`, `order`), so that it proves little by itself. */
  readonly noun: boolean;
}

/** One language's words, ready for look-up. */
export interface Lexicon {
  readonly language: LanguageId;
  readonly headFinal: boolean;
  /** Parts of verbs that may stand at the end of their clause: `hoch` in "Lädt eine Datei hoch". */
  readonly particles: ReadonlySet<string>;
  readonly markers: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  readonly findVerb: (word: string) => VerbSense | null;
  readonly findObjects: (word: string) => readonly ObjectId[];
  /** Words of a script written without spaces, longest first; empty for others. */
  readonly pieces: ReadonlySet<string>;
  readonly longestPiece: number;
}

interface LexiconData {
  readonly language: string;
  readonly script: string;
  readonly headFinal: boolean;
  readonly negations: readonly string[];
  readonly particles?: readonly string[];
  readonly nouns: readonly string[];
  readonly effects: { readonly [id: string]: readonly string[] };
  readonly objects: { readonly [id: string]: readonly string[] };
}

const nothing: readonly ObjectId[] = [];

function buildLexicon(data: LexiconData): Lexicon {
  const english = data.language === 'en';
  const unspaced = data.script === 'Han' || data.script === 'Kana' || data.script === 'Hangul';
  const nouns = new Set(data.nouns);
  const verbs = new Map<string, VerbSense>();
  const verbStems = new Map<string, VerbSense>();
  for (const [id, entries] of Object.entries(data.effects)) {
    for (const entry of entries) {
      const effect = id as EffectId;
      if (entry.endsWith('*')) {
        const base = entry.slice(0, -1);
        verbStems.set(base, { effect, base, form: 'third', noun: false });
      } else if (english) {
        for (const { text, form } of inflectVerb(entry))
          if (!verbs.has(text) || form === 'base')
            verbs.set(text, { effect, base: entry, form, noun: nouns.has(entry) });
      } else verbs.set(entry, { effect, base: entry, form: 'third', noun: nouns.has(entry) });
    }
  }
  const objects = new Map<string, ObjectId[]>();
  const objectStems = new Map<string, ObjectId[]>();
  for (const [id, entries] of Object.entries(data.objects)) {
    for (const entry of entries) {
      const [table, key] = entry.endsWith('*') ? [objectStems, entry.slice(0, -1)] : [objects, entry];
      table.set(key, [...(table.get(key) ?? []), id as ObjectId]);
    }
  }
  const findVerb = makeFinder(verbs, verbStems);
  const findObjects = makeFinder(objects, objectStems);
  const pieces = new Set(unspaced ? [...verbs.keys(), ...objects.keys(), ...data.negations] : []);
  return {
    language: data.language as LanguageId,
    headFinal: data.headFinal,
    particles: new Set(data.particles),
    markers: new Set(markers[data.language as LanguageId]),
    negations: new Set(data.negations),
    findVerb,
    findObjects: (word) => findObjects(word) ?? nothing,
    pieces,
    longestPiece: Math.max(0, ...[...pieces].map((piece) => piece.length)),
  };
}

export const englishLexicon = buildLexicon(en);

const large = ['headFinal', 'particles', 'negations', 'pieces', 'longestPiece', 'findVerb', 'findObjects'] as const;

/** A lexicon of which all but the small words is read once something is asked of it. */
function deferLexicon(language: Exclude<LanguageId, 'en'>): Lexicon {
  let built: Lexicon | null = null;
  const lexicon = { language, markers: new Set(markers[language]) } as Pick<Lexicon, 'language' | 'markers'> as Lexicon;
  for (const key of large)
    Object.defineProperty(lexicon, key, { get: () => (built ??= buildLexicon(readPart(language)))[key] });
  return lexicon;
}

const others = ['pl', 'de', 'fr', 'es', 'pt', 'tr', 'ru', 'zh', 'ja', 'ko'] as const;

/** English first: the language of most definitions, and of nearly all names. */
export const lexicons: readonly Lexicon[] = [englishLexicon, ...others.map(deferLexicon)];

const scripts: readonly (readonly [LanguageId, RegExp])[] = [
  ['ko', /\p{Script=Hangul}/u],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['zh', /\p{Script=Han}/u],
  ['ru', /\p{Script=Cyrillic}/u],
];

const beyondAscii = /[^\u0000-\u007f]/;
const beyondLatin = /[^\u0000-\u024f]/;

/** Letters that no other language here writes. */
const ownLetters: ReadonlyMap<LanguageId, RegExp> = new Map([
  ['pl', /[ąćęłńśźż]/],
  ['de', /[äöüß]/],
  ['es', /ñ/],
  ['pt', /[ãõ]/],
  ['tr', /[ğışöü]/],
]);

/** Languages other than English that are told by their words, not by their script. */
const spelled = lexicons.filter(
  ({ language, markers }) => markers.size > 0 && language !== englishLexicon.language && language !== 'ru',
);
const foreignMarkers = new Set(spelled.flatMap(({ markers }) => [...markers]));

/** Small words of English that no other language here has, and how many of them tell it among the first words. */
const ownMarkers = new Set([...englishLexicon.markers].filter((marker) => !foreignMarkers.has(marker)));
const tellingMarkers = { among: 14, fewest: 3 } as const;

/** What a word says of the language that it stands in. */
const readSigns = remember((word) => ({
  word,
  isEnglish:
    englishLexicon.markers.has(word) ||
    englishLexicon.findVerb(word) !== null ||
    englishLexicon.findObjects(word).length > 0,
  isMarker: foreignMarkers.has(word),
}));

/** The spelled languages of which a word is a verb. */
const listSpeakers = remember((word) => spelled.filter((lexicon) => lexicon.findVerb(word) !== null));

/** The lexicon of the language that a text is most likely written in; English where nothing speaks against it. */
export function detectLexicon(text: string, words: readonly { readonly text: string }[]): Lexicon {
  const start = text.slice(0, 2000);
  const isAscii = !beyondAscii.test(start);
  if (!isAscii && beyondLatin.test(start))
    for (const [id, pattern] of scripts)
      if (pattern.test(start)) return lexicons.find(({ language }) => language === id) ?? englishLexicon;
  const telling = words.slice(0, tellingMarkers.among).filter(({ text: word }) => ownMarkers.has(word));
  if (telling.length >= tellingMarkers.fewest && isAscii) return englishLexicon;
  const sample = words.slice(0, 120).map(({ text: word }) => readSigns(word));
  const foreign = sample.filter(({ isEnglish }) => !isEnglish);
  // Where an English verb leads, the word after it leads nothing: "List active sessions".
  const isLed = englishLexicon.findVerb(sample[0]?.word ?? '') !== null;
  const opening = isLed ? [] : sample.slice(0, 2).filter(({ word, isEnglish }) => word.length > 2 && !isEnglish);
  const marked = sample.filter(({ isMarker }) => isMarker);
  const accented = foreign.filter(({ word }) => beyondAscii.test(word));
  let best = englishLexicon;
  let most = sample.length - foreign.length;
  // Even if all spoke for one language, it would not be the likeliest.
  if (foreign.length + marked.length + 2 * (opening.length + accented.length) <= most) return best;
  const speakers = foreign.flatMap(({ word }) => listSpeakers(word));
  const openers = opening.flatMap(({ word }) => listSpeakers(word));
  for (const lexicon of spelled) {
    const letters = ownLetters.get(lexicon.language);
    const lettered = letters ? accented.filter(({ word }) => letters.test(word)).length : 0;
    const markers = marked.filter(({ word }) => lexicon.markers.has(word)).length;
    const verbs = speakers.filter((speaker) => speaker === lexicon).length;
    const count = markers + verbs + 2 * (lettered + Number(openers.includes(lexicon)));
    if (count > most) [best, most] = [lexicon, count];
  }
  return best;
}
