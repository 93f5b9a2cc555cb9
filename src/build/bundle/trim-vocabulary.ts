import { isForeign } from '../../classifier/reading/is-foreign.ts';

/** What of the vocabulary is written for people and for tests, by file or folder: nothing that a browser runs reads it. */
const told: readonly (readonly [place: string, members: readonly string[]])[] = [
  ['data/vocabulary/senses/', ['why', 'example']],
  ['data/vocabulary/effect-rules.json', ['why', 'reads', 'misses', 'examples']],
  ['data/vocabulary/word-sets.json', ['why']],
];

/** Phrases that other letters than a to z stand in are fetched apart, by this query; either part has 0 for one of the other. */
const PHRASES = 'data/vocabulary/phrases.json';
const FOREIGN = 'foreign';

function splitPhrases(text: string, wantsForeign: boolean): string {
  const phrases = JSON.parse(text) as Readonly<Record<string, readonly string[]>>;
  const keep = (entry: string): string | 0 => (isForeign(entry) === wantsForeign ? entry : 0);
  return JSON.stringify(Object.fromEntries(Object.entries(phrases).map(([kind, own]) => [kind, own.map(keep)])));
}

/**
 * The text of a vocabulary file as browsers need it, by the path it is imported from, with its query; null where it is
 * another file, or needed as it is.
 */
export function trimVocabulary(from: string, text: string): string | null {
  const [path = '', query = ''] = from.replaceAll('\\', '/').split('?');
  if (path.endsWith(`/${PHRASES}`)) return splitPhrases(text, query === FOREIGN);
  const members = told.find(([place]) => path.endsWith('.json') && path.includes(`/${place}`))?.[1];
  if (members === undefined) return null;
  return JSON.stringify(JSON.parse(text), (key, value: unknown) => (members.includes(key) ? undefined : value));
}

/** Has Vite leave out of what browsers load whatever of the vocabulary they need not. */
export const vocabularyTrimmer = () => ({
  name: 'trim-vocabulary',
  enforce: 'pre' as const,
  applyToEnvironment: ({ config }: { readonly config: { readonly consumer: string } }) => config.consumer === 'client',
  transform: {
    filter: { id: /\/data\/vocabulary\/.*\.json(?:\?foreign)?$/ },
    handler: (text: string, id: string) => {
      const code = trimVocabulary(id, text);
      if (code === null) return null;
      // Vite reads a file with a query as code, not as JSON.
      return id.includes('?') ? { code: `export default ${code}`, moduleType: 'js', map: null } : { code, map: null };
    },
  },
});
