const VOWEL = /[aeiouy]/;
const SHORTEST = 3;

const drop = (word: string, ending: string, shortest = SHORTEST): string | null => {
  if (!word.endsWith(ending)) return null;
  const rest = word.slice(0, -ending.length);
  return rest.length >= shortest && VOWEL.test(rest) ? rest : null;
};

const dropPlural = (word: string): string => {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return drop(word, 'es') ?? word;
  return /[^suai]s$/.test(word) ? (drop(word, 's') ?? word) : word;
};

/**
 * What the forms of an English word begin with alike: `delete`, `deletes`, `deleting` and `deletion` give `delet`. A last
 * `y` becomes `i`; nothing else is changed but the end. Words of other alphabets stay as they are.
 */
export function stemWord(word: string): string {
  if (word.length <= SHORTEST || !/^[a-z]+$/.test(word)) return word;
  const one = dropPlural(word);
  const bare =
    drop(one, 'ing') ?? drop(one, 'ed') ?? (/[ts]ion$/.test(one) ? drop(one, 'ion', 5) : null) ?? drop(one, 'e') ?? one;
  const single = bare.replace(/([^aeiouy])\1$/, '$1');
  return single.length > 2 ? single.replace(/y$/, 'i') : single;
}

/** What all words of a stem begin with. */
export const rootOf = (stem: string): string => (stem.length > SHORTEST ? stem.replace(/i$/, '') : stem);
