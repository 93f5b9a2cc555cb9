import { foldText } from './fold-text.ts';
import type { HeadServer, SearchHead } from './search-head.ts';
import { splitTerms } from './split-terms.ts';

/** Scores of a word in a server's name, of 100; one that many servers have says little. */
const SCORES = { word: 62, start: 40, common: 12 } as const;
const COMMON_SHARE = 0.2;
const SHORTEST_START = 3;
/** Words that may stand behind a server's name without meaning anything. */
const EMPTY = new Set(['mcp', 'server', 'servers', 'the', 'of', 'for']);

/** A server that is called as the question says. */
export interface NamedServer {
  readonly server: number;
  readonly score: number;
}

/** Servers by what they are called: name, slug, product, package and repository. */
export interface ServerNames {
  readonly findWord: (word: string, isOpen: boolean) => NamedServer[];
  /** Servers that have every word of a question in their names, the best first. */
  readonly findNamed: (text: string) => NamedServer[];
}

interface KnownNames {
  /** Each name in one word. */
  readonly wholes: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  /** Words of its name and slug. */
  readonly ownWords: ReadonlySet<string>;
  /** Words that may be begun only: nobody begins the name of a repository. */
  readonly starts: ReadonlySet<string>;
}

const squash = (text: string): string => foldText(text).replaceAll(/[^\p{L}\p{N}]+/gu, '');
const namesOf = ({ slug, name, product, packageName, repository }: HeadServer): string[] =>
  [name, slug, product, packageName, repository].filter((text) => text !== '');

/** Makes the names of all servers ready for look-up. */
export function bindServerNames({ servers }: Pick<SearchHead, 'servers'>): ServerNames {
  const known = servers.map((server): KnownNames => ({
    wholes: new Set(namesOf(server).map(squash)),
    words: new Set(namesOf(server).flatMap(splitTerms)),
    ownWords: new Set([server.name, server.slug].flatMap(splitTerms)),
    starts: new Set([server.name, server.slug, server.product].flatMap(splitTerms)),
  }));
  const counts = new Map<string, number>();
  for (const { words } of known) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const isCommon = (word: string): boolean =>
    known.length > 5 && (counts.get(word) ?? 0) > Math.max(4, known.length * COMMON_SHARE);

  const begins = (words: ReadonlySet<string>, start: string): boolean =>
    start.length >= SHORTEST_START && [...words].some((word) => word.startsWith(start));
  const rateWord = ({ words, starts }: KnownNames, word: string, isOpen: boolean): number =>
    words.has(word)
      ? isCommon(word)
        ? SCORES.common
        : SCORES.word
      : isOpen && begins(starts, word)
        ? SCORES.start
        : 0;

  return {
    findWord: (word, isOpen) =>
      known.flatMap((names, server) => {
        const score = rateWord(names, word, isOpen);
        return score > 0 ? [{ server, score }] : [];
      }),
    findNamed: (text) => {
      const whole = squash(text);
      const all = [...new Set(splitTerms(text))];
      const telling = all.filter((word) => !EMPTY.has(word));
      if (telling.length === 0) return [];
      return known
        .flatMap((names, server) => {
          const { wholes, ownWords } = names;
          if (wholes.has(whole)) return [{ server, score: 1000 }];
          const scores = telling.map((word, i) => rateWord(names, word, i === telling.length - 1));
          if (scores.includes(0)) return [];
          const own = telling.filter((word) => ownWords.has(word)).length;
          const sum = scores.reduce((total, score) => total + score, 0);
          return [{ server, score: sum / telling.length + (100 * own) / ownWords.size }];
        })
        .toSorted((a, b) => b.score - a.score || (servers[b.server]?.tools ?? 0) - (servers[a.server]?.tools ?? 0));
    },
  };
}
