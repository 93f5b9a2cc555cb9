import type { SynonymTable } from './synonym-phrases.ts';

/** A term of a vocabulary: its id, as the URL has it, and what readers call it. */
export type HeadTerm = readonly [id: string, label: string];

/** A server with the number of its tools, which follow one another, the worst first. */
export interface HeadServer {
  readonly slug: string;
  readonly name: string;
  readonly product: string;
  readonly packageName: string;
  /** Owner and name of its repository, or another address of it. */
  readonly repository: string;
  readonly tools: number;
}

/** What many tools have in common: positions in the head's lists, points and reach as such. */
export type Profile = readonly [
  category: number,
  severity: number,
  points: number,
  reach: number,
  language: number,
  state: number,
  ...traits: number[],
];

/** The head of the index as it is written: all that every search needs, for all tools. */
export interface HeadFile {
  readonly version: string;
  readonly categories: readonly HeadTerm[];
  /** The mildest first; last those without a verdict. */
  readonly severities: readonly HeadTerm[];
  readonly traits: readonly HeadTerm[];
  /** BCP 47. */
  readonly languages: readonly string[];
  readonly states: readonly string[];
  readonly servers: readonly (readonly [
    slug: string,
    name: string,
    product: string,
    packageName: string,
    repository: string,
    tools: number,
  ])[];
  readonly profiles: readonly Profile[];
  /** One letter a tool: which profile it has, counted from `FIRST_LETTER`. */
  readonly tools: string;
  /** What the first term of each file of terms begins with. */
  readonly shards: readonly string[];
  /** The English ones. */
  readonly synonyms: SynonymTable;
}

/** The letter of the first profile, beyond those that JSON escapes. */
export const FIRST_LETTER = 0x5d;

/** The head with its columns spread out, by number of the tool. */
export interface SearchHead extends Omit<HeadFile, 'servers' | 'tools'> {
  readonly count: number;
  readonly servers: readonly HeadServer[];
  readonly profileOf: Uint16Array;
  readonly serverOf: Uint16Array;
  /** Number of the first tool of each server. */
  readonly firstOf: Uint32Array;
  /** Higher is worse: severity, then points, then reach. */
  readonly risk: Float64Array;
}

/** Between medium and high: what was not assessed is never with the harmless ones. */
const UNKNOWN_RANK = 1.5;

export function readHead(bytes: Uint8Array): SearchHead {
  const { servers: packed, tools, ...head } = JSON.parse(new TextDecoder().decode(bytes)) as HeadFile;
  const servers = packed.map(([slug, name, product, packageName, repository, own]) => ({
    slug,
    name,
    product,
    packageName,
    repository,
    tools: own,
  }));
  const count = tools.length;
  const unknown = head.severities.length - 1;
  const risks = head.profiles.map(
    ([, severity, points, reach]) => (severity === unknown ? UNKNOWN_RANK : severity) * 10_000 + points * 100 + reach,
  );
  const profileOf = Uint16Array.from({ length: count }, (_, id) => tools.charCodeAt(id) - FIRST_LETTER);
  const serverOf = new Uint16Array(count);
  const firstOf = new Uint32Array(servers.length);
  let next = 0;
  for (const [i, server] of servers.entries()) {
    firstOf[i] = next;
    serverOf.fill(i, next, (next += server.tools));
  }
  const risk = Float64Array.from(profileOf, (profile) => risks[profile] ?? 0);
  return { ...head, servers, count, profileOf, serverOf, firstOf, risk };
}
