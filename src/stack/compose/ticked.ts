import { codeName } from './name-code.ts';

/** Names of tools by the slug of their server; null where all of a server are ticked. */
export type Ticked = ReadonlyMap<string, ReadonlySet<string> | null>;

const KEY = 'toolrisk:ticked';

/** What this browser keeps; nothing where it keeps nothing, or what it keeps is no such thing. */
export function readTicked(): Ticked {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    if (!Array.isArray(kept)) return new Map();
    return new Map(
      kept
        .filter((entry): entry is [string, unknown] => Array.isArray(entry) && typeof entry[0] === 'string')
        .map(([server, names]) => [server, Array.isArray(names) ? new Set(names.map(String)) : null]),
    );
  } catch {
    return new Map();
  }
}

/** Keeps what is ticked, where the browser lets it. */
export function keepTicked(ticked: Ticked): void {
  try {
    localStorage.setItem(KEY, JSON.stringify([...ticked].map(([server, names]) => [server, names && [...names]])));
  } catch {
    // A browser that keeps nothing forgets when the page is left.
  }
}

/** Ticks or unticks a tool, or a whole server where the name is null. A ticked server holds each of its tools. */
export function tick(ticked: Ticked, server: string, name: string | null, isTicked: boolean): Ticked {
  const next = new Map(ticked);
  if (name === null) {
    if (isTicked) next.set(server, null);
    else next.delete(server);
    return next;
  }
  const own = next.get(server);
  if (own === null) return ticked;
  const names = new Set(own);
  if (isTicked) names.add(name);
  else names.delete(name);
  if (names.size === 0) next.delete(server);
  else next.set(server, names);
  return next;
}

/** The state of the composer with what is ticked, to stand behind `#`. */
export const spellTicked = (ticked: Ticked): string =>
  [...ticked]
    .map(([server, names]) => `s=${server}${names === null ? '' : `~t.${[...names].map(codeName).join('')}`}`)
    .join('&');

/** How many servers and tools are ticked, in words. */
export function tellTicked(ticked: Ticked): string {
  const servers = [...ticked.values()].filter((names) => names === null).length;
  const tools = [...ticked.values()].reduce((sum, names) => sum + (names?.size ?? 0), 0);
  const count = (number: number, noun: string): string[] =>
    number === 0 ? [] : [`${number} ${noun}${number === 1 ? '' : 's'}`];
  return [...count(servers, 'server'), ...count(tools, 'tool')].join(' and ');
}
