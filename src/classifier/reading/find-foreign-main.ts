import { looking, type Hit } from './claim.ts';
import { englishLexicon, type Lexicon } from '../words/lexicon.ts';
import type { Field } from './read-definition.ts';
import type { Word } from './split-words.ts';

const compound = /^[^并後后再和与與或及、，,\s]{1,12}$/u;
const joiners = new Set('i oraz lub und oder et ou puis y o e и или'.split(' '));

/**
 * The main verb of another language where it isn't the first hit: the verb that a noun before it belongs to
 * ("Liste löschen"), or the act that a verb of doing only carries out ("Wykonuje wyszukiwanie").
 */
export function findForeignMain(
  lexicon: Lexicon,
  field: Field,
  words: readonly Word[],
  hits: readonly Hit[],
): Hit | undefined {
  const [first] = hits;
  if (lexicon === englishLexicon || !first || first.at > 8) return undefined;
  // 记录分页查询: all before a looking that closes so short a run is what is looked up.
  const last = hits.at(-1) ?? first;
  const run = field.text.slice(words[0]?.start, words.at(-1)?.end);
  if (lexicon.pieces.size > 0 && last.at === words.length - 1 && looking.has(last.sense.effect) && compound.test(run))
    return last;
  const ends = (words[first.at] as Word).end;
  const inClause = ({ at }: Hit): boolean => !/[,;:(–—]/.test(field.text.slice(ends, (words[at] as Word).start));
  if (first.sense.noun) return hits.find((hit) => !hit.sense.noun && hit.at < 12 && inClause(hit)) ?? first;
  if (first.sense.effect !== 'run' || lexicon.pieces.size > 0) return first;
  const carried = hits.find(({ at }) => at > first.at && at <= first.at + 3);
  const between = words.slice(first.at + 1, (carried?.at ?? first.at) + 1).map(({ text }) => text);
  const stays = between.some((word) => joiners.has(word) || lexicon.findObjects(word).includes('code'));
  return carried && !stays && inClause(carried) ? { at: carried.at, sense: { ...carried.sense, noun: false } } : first;
}
