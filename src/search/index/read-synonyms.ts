import { z } from 'zod';
import data from '../../../data/vocabulary/search-synonyms.json' with { type: 'json' };
import { categoryIdSchema, traitIdSchema } from '../../catalog/schema/vocabulary.ts';
import { foldText } from '../engine/fold-text.ts';
import { joinHyphens } from '../engine/split-terms.ts';
import type { SynonymTable } from '../engine/synonym-phrases.ts';

/** Languages that phrases are told in: those of the classifier's lexicons. */
const languages = ['en', 'pl', 'de', 'fr', 'es', 'pt', 'tr', 'ru', 'zh', 'ja', 'ko'] as const;

const phraseSchema = z
  .string()
  .regex(/^[^\s*]+\*?( [^\s*]+\*?)*$/, 'must be words, one space apart, each with a * behind it where it may go on');
const phrasesSchema = z.partialRecord(z.enum(languages), z.array(phraseSchema).min(1));

/** `data/vocabulary/search-synonyms.json`: what else a question may say for what definitions say. */
export const searchSynonymsSchema = z.strictObject({
  /** Words of a question that ask for nothing by themselves. */
  fillers: phrasesSchema,
  /** What asks for servers rather than tools. */
  servers: phrasesSchema,
  /** What asks for the worst first. */
  worst: phrasesSchema,
  concepts: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
      /** What it is about, in a phrase. */
      why: z.string().min(1),
      /** Said in questions and in definitions alike. */
      words: phrasesSchema.optional(),
      /** Said in questions alone. */
      asked: phrasesSchema.optional(),
      /** Said in definitions alone. */
      found: phrasesSchema.optional(),
      /** A tool with one of these traits, or of one of these categories, is meant whatever its words. */
      traits: z.array(traitIdSchema).optional(),
      categories: z.array(categoryIdSchema).optional(),
      /** Words make no tool one that is meant: they only put those first that have the traits or categories. */
      factsOnly: z.literal(true).optional(),
    }),
  ),
});

type Phrases = z.infer<typeof phrasesSchema>;

/** What definitions of one language say for a concept. */
export interface FoundPhrases {
  readonly id: string;
  readonly phrases: readonly string[];
}

const { fillers, servers, worst, concepts } = searchSynonymsSchema.parse(data);

/** Phrases of some languages as the engine compares them, each once. */
const foldPhrases = (sets: readonly (Phrases | undefined)[], spoken: readonly string[]): string[] => {
  const phrases = sets.flatMap((set) =>
    Object.entries(set ?? {}).flatMap(([language, own]) => (spoken.includes(language) ? own : [])),
  );
  return [...new Set(phrases.map((phrase) => foldText(joinHyphens(phrase)).replaceAll('-', ' ')))];
};

const makeTable = (spoken: readonly string[]): SynonymTable => ({
  fillers: foldPhrases([fillers], spoken),
  servers: foldPhrases([servers], spoken),
  worst: foldPhrases([worst], spoken),
  concepts: concepts.flatMap(({ id, words, asked, traits, categories, factsOnly }) => {
    const phrases = foldPhrases([words, asked], spoken);
    if (phrases.length === 0) return [];
    const facts = {
      ...(words === undefined && { isOnlyAsked: true }),
      ...(traits && { traits }),
      ...(categories && { categories }),
      ...(factsOnly && { factsOnly }),
    };
    return [{ id, asked: phrases, ...facts }];
  }),
});

export const englishSynonyms = makeTable(['en']);
export const otherSynonyms = makeTable(languages.filter((language) => language !== 'en'));

/** What definitions of a language say for each concept; names in them are English as a rule. */
export const listFoundPhrases = (language: string): FoundPhrases[] =>
  concepts.map(({ id, words, found }) => ({ id, phrases: foldPhrases([words, found], ['en', language]) }));
