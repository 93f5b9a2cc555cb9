import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { StageCode, StageId } from './bundle-stages.ts';
import { makeKey, openEntry, type CacheEntry } from './cache-entry.ts';
import { digestFiles } from './digest-files.ts';
import type * as countStage from './stages/count-tokens.ts';
import type * as judgeStage from './stages/judge-server.ts';
import type * as linkStage from './stages/link-patterns.ts';
import type * as readStage from './stages/read-server.ts';
import type * as textsStage from './stages/read-texts.ts';

/** Where servers are read, kept, and with which code. */
export interface Workplace {
  readonly directory: string;
  readonly folder: string;
  readonly code: StageCode;
}

/** A value in the cache, and how it is made where it isn't there. */
export interface Step {
  readonly file: string;
  readonly key: string;
  readonly compute: () => Promise<unknown>;
  /** Whether the files that it is made from are still those of the key. */
  readonly isStill: () => boolean;
}

/** What stages ask of an earlier one's value: its digest, and itself, opened once at most. */
export interface StepInput<T> {
  readonly digest: string;
  readonly open: () => T;
}

export function makeInput<T>(entry: CacheEntry): StepInput<T> {
  let opened: { readonly value: T } | null = null;
  return { digest: entry.digest, open: () => (opened ??= { value: openEntry<T>(entry) }).value };
}

/** The name of what is kept of a server: catalogues of several folders may have one of the same name. */
export const nameEntry = (directory: string, slug: string): string =>
  `${slug}.${createHash('sha256').update(resolve(directory)).digest('hex').slice(0, 8)}`;

interface StepPlan {
  readonly id: StageId;
  readonly slug: string;
  /** What it reads from files; their content is part of the key. */
  readonly files: readonly string[];
  readonly inputs: readonly string[];
}

function makeStep<Module>(
  { directory, folder, code }: Workplace,
  { id, slug, files, inputs }: StepPlan,
  run: (module: Module) => unknown,
): Step {
  const { file, digest } = code[id];
  const spellKey = (): string => makeKey([digest, slug, ...inputs, ...files, digestFiles(files)]);
  const key = spellKey();
  return {
    file: join(folder, id, nameEntry(directory, slug)),
    key,
    compute: async () => run((await import(pathToFileURL(file).href)) as Module),
    isStill: () => files.length === 0 || spellKey() === key,
  };
}

const openServer = (read: StepInput<readStage.ReadServer>) => {
  const { server } = read.open();
  if (server === null) throw new Error('a server with errors goes no further');
  return server;
};

/** Reading a server's files. */
export const planReading = (work: Workplace, slug: string): Step =>
  makeStep<typeof readStage>(
    work,
    { id: 'read-server', slug, files: [join(work.directory, 'servers', slug)], inputs: [] },
    ({ readServer }) => readServer(work.directory, slug),
  );

/** Judging the tools of a server that was read. */
export const planJudging = (work: Workplace, slug: string, read: StepInput<readStage.ReadServer>): Step =>
  makeStep<typeof judgeStage>(
    work,
    {
      id: 'judge-server',
      slug,
      files: ['glosses', 'reviews'].map((kind) => join(work.directory, kind, `${slug}.json`)),
      inputs: [read.digest],
    },
    ({ judgeServer }) => judgeServer(work.directory, openServer(read)),
  );

/** Reading the texts of a server's tools. */
export const planTexts = (work: Workplace, slug: string, read: StepInput<readStage.ReadServer>): Step =>
  makeStep<typeof textsStage>(work, { id: 'read-texts', slug, files: [], inputs: [read.digest] }, ({ readTexts }) =>
    readTexts(openServer(read)),
  );

/** Counting what a server's tools take of a model's context. */
export const planCounting = (work: Workplace, slug: string, read: StepInput<readStage.ReadServer>): Step =>
  makeStep<typeof countStage>(work, { id: 'count-tokens', slug, files: [], inputs: [read.digest] }, ({ countServer }) =>
    countServer(openServer(read)),
  );

/** What linking a server's tools to attack patterns rests on. */
export interface LinkingInputs {
  readonly read: StepInput<readStage.ReadServer>;
  readonly judged: StepInput<judgeStage.JudgedServer>;
  readonly texts: StepInput<textsStage.ReadTexts>;
  readonly namesakes: linkStage.Namesakes;
}

/** Linking the tools of a server to attack patterns. */
export const planLinking = (work: Workplace, slug: string, { read, judged, texts, namesakes }: LinkingInputs): Step =>
  makeStep<typeof linkStage>(
    work,
    {
      id: 'link-patterns',
      slug,
      files: [],
      inputs: [read.digest, judged.digest, texts.digest, JSON.stringify(namesakes)],
    },
    ({ linkPatterns }) => linkPatterns(openServer(read), judged.open(), texts.open(), namesakes),
  );
