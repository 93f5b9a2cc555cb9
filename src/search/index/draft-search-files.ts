import { gzipSync } from 'node:zlib';
import { hashText } from '../../catalog/digest.ts';
import { leadCall } from '../../views/label/lead-call.ts';
import type { Posting } from '../engine/posting-shard.ts';
import { FIRST_LETTER, type HeadFile, type HeadTerm, type Profile } from '../engine/search-head.ts';
import { guessSlug, HEAD_FILE, ROWS_A_FILE, rowsFile, shardFile, synonymsFile } from '../engine/search-files.ts';
import type { PackedRow } from '../engine/search-files.ts';
import { listPostings } from './list-postings.ts';
import { englishSynonyms, otherSynonyms } from './read-synonyms.ts';
import type { SearchDocument, SearchedServer } from './search-document.ts';
import { writeShard } from './write-shard.ts';

/** The words that pages have for ids, in the order in which they are ranked. */
export interface SearchVocabulary {
  readonly categories: readonly HeadTerm[];
  readonly severities: readonly HeadTerm[];
  readonly traits: readonly HeadTerm[];
}

/** Bytes that a file of terms has about, before it is packed. */
const SHARD_SIZE = 2000;
const LONGEST_SENTENCE = 120;

/** Packed at the strongest, without a time or a system's name in it. */
const pack = (content: Uint8Array | string): Uint8Array => {
  const bytes = gzipSync(content, { level: 9 });
  bytes[9] = 255;
  return bytes;
};

const cutSentence = (rationale: string): string => {
  const end = rationale.search(/[.!?](?=\s)/);
  const sentence = end < 0 ? rationale : rationale.slice(0, end + 1);
  if (sentence.length <= LONGEST_SENTENCE) return sentence;
  return `${sentence.slice(0, LONGEST_SENTENCE).replace(/\s+\S*$/, '')}…`;
};

const packRow = ({ name, slug, rationale, gloss }: SearchDocument): PackedRow => {
  const sentence = cutSentence(leadCall(rationale, gloss).lead);
  return guessSlug(name) === slug ? [name, sentence] : [name, sentence, slug];
};

/** Cuts terms into files of about the same size. */
function cutShards(entries: readonly [term: string, posting: Posting][]): [string, Posting][][] {
  const shards: [string, Posting][][] = [];
  let size = Infinity;
  for (const entry of entries) {
    const own = entry[0].length + entry[1].ids.length * 2;
    if (size + own / 2 > SHARD_SIZE) {
      shards.push([]);
      size = 0;
    }
    shards.at(-1)?.push(entry);
    size += own;
  }
  return shards;
}

/** As much of a term as tells it from the one before, whole where that is no saving. */
const shortenFirst = (term: string, before: string): string => {
  let length = 1;
  while (length < term.length && term.slice(0, length) <= before) length += 1;
  return term.slice(0, length);
};

/** Every kind of tool that there is, the most frequent first, and which each tool is. */
function sortIntoProfiles(tools: readonly SearchDocument[], { categories, severities, traits }: SearchVocabulary) {
  const collect = (read: (tool: SearchDocument) => string): string[] => [...new Set(tools.map(read))].toSorted();
  const languages = collect(({ language }) => language);
  const states = ['', ...collect(({ state }) => state).filter((state) => state !== '')];
  const find = (terms: readonly HeadTerm[], id: string): number => terms.findIndex(([each]) => each === id);
  const keys = tools.map((tool) =>
    JSON.stringify([
      find(categories, tool.category),
      find(severities, tool.severity),
      tool.points,
      tool.reach,
      languages.indexOf(tool.language),
      states.indexOf(tool.state),
      ...tool.traits.map((trait) => find(traits, trait)).toSorted((a, b) => a - b),
    ] satisfies Profile),
  );
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const ordered = [...counts.keys()].toSorted(
    (a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1),
  );
  const numbers = new Map(ordered.map((key, i) => [key, i]));
  return {
    languages,
    states,
    profiles: ordered.map((key) => JSON.parse(key) as Profile),
    tools: keys.map((key) => String.fromCharCode(FIRST_LETTER + (numbers.get(key) ?? 0))).join(''),
  };
}

/** All files of the search index by path, packed. The same for the same servers. */
export function draftSearchFiles(
  servers: readonly SearchedServer[],
  vocabulary: SearchVocabulary,
): Map<string, Uint8Array> {
  const tools = servers.flatMap((server) => server.tools);
  const fillers = englishSynonyms.fillers.filter((filler) => !filler.includes(' '));
  const shards = cutShards(listPostings(servers, fillers));
  const shardBytes = shards.map((shard) => pack(writeShard(shard)));
  const rows = tools.map(packRow);
  const rowBytes = Array.from({ length: Math.ceil(rows.length / ROWS_A_FILE) }, (_, i) =>
    pack(JSON.stringify(rows.slice(i * ROWS_A_FILE, (i + 1) * ROWS_A_FILE))),
  );
  const synonyms = pack(JSON.stringify(otherSynonyms));
  const head: Omit<HeadFile, 'version'> = {
    ...vocabulary,
    ...sortIntoProfiles(tools, vocabulary),
    servers: servers.map(({ slug, name, product, packageName, repository, tools: own }) => [
      slug,
      name,
      product,
      packageName,
      repository,
      own.length,
    ]),
    shards: shards.map((shard, i) => shortenFirst(shard[0]?.[0] ?? '', shards[i - 1]?.at(-1)?.[0] ?? '')),
    synonyms: englishSynonyms,
  };
  const digest = [...shardBytes, ...rowBytes, synonyms].map((bytes) => Buffer.from(bytes).toString('base64'));
  const version = hashText([JSON.stringify(head), ...digest].join('\n')).slice(0, 10);
  return new Map([
    [HEAD_FILE, pack(JSON.stringify({ version, ...head } satisfies HeadFile))],
    ...shardBytes.map((bytes, i) => [shardFile(version, i), bytes] as const),
    ...rowBytes.map((bytes, i) => [rowsFile(version, i), bytes] as const),
    [synonymsFile(version), synonyms],
  ]);
}
