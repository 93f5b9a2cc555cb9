import { revealHiddenCharacters } from '../../catalog/hidden-characters.ts';
import type { Arrival } from '../compose/bring-servers.ts';

const MOST_NAMES = 5;

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

function listNames(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).map(revealHiddenCharacters);
  return list.format(names.length > MOST_NAMES ? [...shown, `${names.length - MOST_NAMES} more`] : shown);
}

/** Says what became of servers that a reader brought. */
export function tellArrivals(arrivals: readonly Arrival[]): string {
  const brought = arrivals.flatMap(({ tools }) => (tools === null ? [] : [tools.length]));
  const tools = brought.reduce((sum, count) => sum + count, 0);
  const known = arrivals.filter(({ slug }) => slug !== null).length;
  const waiting = arrivals.filter(({ slug, tools: own }) => slug === null && own === null).map(({ alias }) => alias);
  const told = [
    brought.length === 0
      ? null
      : `${tools.toLocaleString('en-GB')} tool${tools === 1 ? '' : 's'} of ${brought.length === 1 ? 'a server' : `${brought.length} servers`} judged, for this page alone.`,
    known === 0 ? null : `${known} server${known === 1 ? ' is' : 's are'} of the catalogue.`,
    waiting.length === 0 ? null : `Not in the catalogue: bring the tools of ${listNames(waiting)}.`,
  ];
  return `${told.filter((each) => each !== null).join(' ')} Nothing was sent.`.trim();
}
