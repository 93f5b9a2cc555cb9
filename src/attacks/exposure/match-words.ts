import exposureWords from '../../../data/vocabulary/exposures.json' with { type: 'json' };

/** The words that exposure rules know, by rule: lists with a comma between entries, each in small letters. */
export { exposureWords };

/** Whether a single word stands in a list; an entry may leave its beginning or its end open with an asterisk. */
export function matchWord(list: string): (word: string) => boolean {
  const entries = list.split(', ');
  const exact = new Set(entries);
  const endings = entries.filter((entry) => entry.startsWith('*')).map((entry) => entry.slice(1));
  const beginnings = entries.filter((entry) => entry.endsWith('*')).map((entry) => entry.slice(0, -1));
  return (word) =>
    exact.has(word) ||
    endings.some((ending) => word.endsWith(ending)) ||
    beginnings.some((beginning) => word.startsWith(beginning));
}

/** Text from a definition is read no further than this, in UTF-16 units. */
const longestText = 600;

/** Whether a text has one of a list's words or phrases in it, whatever its case and punctuation. */
export function matchPhrase(list: string): (text: string | undefined) => boolean {
  const entries = list.split(', ').map((entry) => ` ${entry} `);
  return (text = '') => {
    const plain = ` ${text
      .slice(0, longestText)
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `;
    return entries.some((entry) => plain.includes(entry));
  };
}
