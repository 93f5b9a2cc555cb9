import type { MatchPlace } from '../engine/search-levels.ts';
import type { MatchReason, SearchAnswer, SearchNote } from '../engine/search-answer.ts';

const PLACES: Readonly<Record<MatchPlace, string>> = {
  name: 'its name',
  title: 'its title',
  parameter: 'an argument',
  description: 'its description',
  rationale: 'our reason',
};

const countOf = (count: number, noun: string): string =>
  `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`;
const quote = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(', ');

function tellGroup({ how, place, fact }: MatchReason, labels: readonly string[]): string {
  const words = quote(labels);
  if (how === 'server') return `${words}: its server`;
  if (how === 'trait') return `${words}: trait ${fact}`;
  if (how === 'category') return `${words}: category ${fact}`;
  const where = PLACES[place ?? 'rationale'];
  if (how === 'concept') return `${words} in other words in ${where}`;
  return how === 'typo' ? `nearly ${words} in ${where}` : `${words} in ${where}`;
}

/** Why a tool is there, in one line. */
export function tellReasons(reasons: readonly MatchReason[]): string {
  const groups = Map.groupBy(reasons, (reason) => {
    const isWord = reason.how === 'exact' || reason.how === 'stem' || reason.how === 'start';
    return JSON.stringify([isWord ? 'word' : reason.how, reason.place, reason.fact]);
  });
  return [...groups.values()]
    .flatMap((group) =>
      group[0] === undefined
        ? []
        : [
            tellGroup(
              group[0],
              group.map(({ label }) => label),
            ),
          ],
    )
    .join(' · ');
}

function tellNote(note: SearchNote): string {
  if (note.kind === 'read-as') return `Nothing has “${note.typed}”: read as “${note.word}”.`;
  if (note.kind === 'nothing-has') return `Nothing has ${quote(note.words)}.`;
  if (note.whole === 0) return 'No tool answers all of it; these answer a part.';
  return `${note.whole === 1 ? 'The first answers' : `The first ${note.whole} answer`} all of it, the others a part.`;
}

/** What a search found, in a sentence or two. */
export function tellAnswer({ ids, servers, notes, isEmpty, filters }: SearchAnswer, text: string): string {
  if (isEmpty && text.trim() === '')
    return 'Ask for a name or an effect, such as “delete list” or “email all my customers”, or choose a filter.';
  if (ids.length === 0) {
    const isNarrowed = Object.values(filters).some((values) => values.length > 0);
    if (isNarrowed) return 'No tool matches. Untick a filter, or use other words.';
    const found = servers.length > 0 ? ' A server is called so.' : ' Use fewer or plainer words, such as “send email”.';
    return `No tool matches “${text.trim()}”.${found}`;
  }
  const counted = [
    ...(servers.length > 0 ? [countOf(servers.length, 'server')] : []),
    countOf(ids.length, 'tool'),
  ].join(', ');
  return [counted, ...notes.map(tellNote)].join('. ').replace(/\.\. /g, '. ');
}
