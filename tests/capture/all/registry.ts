import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { CAPABILITIES, type Configuration } from '../../../src/catalog/schema/manifest.ts';
import type { Json } from '../../../src/catalog/schema/tool-definition.ts';
import type { Capture } from '../../../src/capture/capture.ts';
import { NO_RECIPE } from '../../../src/capture/describe-recipe.ts';
import { keepCapture } from '../../../src/capture/keep-capture.ts';
import type { RecaptureRequest } from '../../../src/capture/all/parse-recapture-arguments.ts';
import { recaptureAll, type RunListener } from '../../../src/capture/all/recapture-all.ts';
import type { Recapture } from '../../../src/capture/all/recapture-report.ts';

export const TODAY = '2026-11-21';
const QUIET: RunListener = { begin: () => undefined, step: () => undefined, finish: () => undefined };

/** A tool as the registry's servers list it. */
export const tool = (name: string, more: object = {}) => ({
  name,
  description: `Does ${name}.`,
  inputSchema: { type: 'object', properties: {} },
  ...more,
});

/** What a server in the registry does. */
export interface Program {
  readonly tools?: readonly object[];
  readonly words?: string;
  readonly exits?: boolean;
  readonly hangs?: boolean;
  readonly record?: object | string;
}

/** Packages by name, each with its versions, oldest first. */
export type Registry = Readonly<Record<string, Readonly<Record<string, Program>>>>;

export const NOTES = { tools: [tool('list_notes'), tool('add_note')] };

const asOtherwise = (
  more: Pick<Configuration, 'id' | 'revision' | 'outcome'> & Partial<Configuration>,
): Configuration => ({
  transport: 'stdio',
  capabilities: [],
  settings: {},
  reason: '',
  note: '',
  envelopes: {},
  digest: null,
  toolDigests: [],
  results: null,
  ...more,
});

/** How the registry's servers answer when they are asked in another way. */
export const OTHER_WAYS: Configuration[] = [
  asOtherwise({ id: 'all', revision: '2025-06-18', capabilities: [...CAPABILITIES], outcome: 'same' }),
  asOtherwise({ id: '2026-07-28', revision: '2026-07-28', outcome: 'refused' }),
];

/** A registry, and a data folder with servers that were captured from it. */
export class Workshop {
  readonly folder: string;
  readonly out: string;
  /** Where throw-away folders are made. */
  readonly temporary: string;
  #before: NodeJS.ProcessEnv = process.env;

  private constructor(folder: string) {
    this.folder = folder;
    this.out = join(folder, 'servers');
    this.temporary = join(folder, 'tmp');
  }

  /** Makes one; npm is the fixture's until it is closed. */
  static async open(): Promise<Workshop> {
    const workshop = new Workshop(await mkdtemp(join(tmpdir(), 'recapture-')));
    await mkdir(workshop.temporary);
    await mkdir(workshop.out);
    process.env = {
      ...process.env,
      PATH: [resolve('tests/fixtures/registry/npm-programs'), process.env['PATH']].join(delimiter),
      REGISTRY: join(workshop.folder, 'registry.json'),
      TMPDIR: workshop.temporary,
    };
    return workshop;
  }

  async close(): Promise<void> {
    process.env = this.#before;
    await rm(this.folder, { recursive: true });
  }

  publish(registry: Registry): Promise<void> {
    return writeFile(join(this.folder, 'registry.json'), JSON.stringify(registry));
  }

  /** Keeps what a package of the registry serves, or a server behind a URL, as if it had been captured before. */
  async keep(
    slug: string,
    source: string,
    version: string,
    tools: readonly object[],
    configurations: Configuration[] = source.startsWith('npm:') ? OTHER_WAYS : [],
  ): Promise<void> {
    const isPackage = source.startsWith('npm:');
    const name = /^npm:(.+)@/.exec(source)?.[1] ?? slug;
    const capture: Capture = {
      slug,
      version,
      provenance: {
        source,
        commit: null,
        kind: 'run',
        coverage: 'full',
        gaps: [],
        revision: '2025-06-18',
        capabilities: [],
        capturedAt: '2026-11-01',
        transport: isPackage ? 'stdio' : 'http',
        client: 'someone 1',
        confinement: 'unknown',
        variablesSet: [],
        note: '',
      },
      offers: [],
      unstable: [],
      configurations,
      pages: [],
      results: {
        initialize: {
          capabilities: { tools: {} },
          serverInfo: { name: 'notes', version: isPackage ? '0.0.1' : version },
        },
        'server/discover': null,
        'tools/list': [{ tools: tools as Json[] }],
        'resources/list': [],
        'resources/templates/list': [],
        'prompts/list': [],
      },
      facts: {
        name,
        package: isPackage ? { registry: 'npm', name } : null,
        repository: null,
        homepage: null,
        license: null,
        launch: isPackage ? ['npx', '-y', `${name}@${version}`] : [],
        variables: [],
        author: null,
        files: [],
      },
      recipe: { ...NO_RECIPE, source: source.startsWith('file:') ? null : source },
    };
    const labels = { version: null, coverage: null, note: null, variables: new Map(), secrets: new Map() };
    await keepCapture(capture, labels, slug, this.out);
  }

  /** Publishes packages of these names, and keeps a snapshot of each. */
  async keepNotes(...names: readonly string[]): Promise<void> {
    await this.publish(Object.fromEntries(names.map((name) => [name, { '1.0.0': NOTES }])));
    for (const name of names) await this.keep(name, `npm:${name}@1.0.0`, '1.0.0', NOTES.tools);
  }

  /** Captures all again, and gives what became of each, by slug. */
  async recapture(
    options: Partial<RecaptureRequest> = {},
    listener: RunListener = QUIET,
    signal: AbortSignal = new AbortController().signal,
  ): Promise<Record<string, Recapture>> {
    const standard = {
      servers: [],
      jobs: 2,
      again: true,
      part: null,
      resume: false,
      keepChanges: false,
      report: null,
      timeout: 5,
      out: this.out,
    };
    const { servers } = await recaptureAll({ ...standard, ...options }, TODAY, signal, listener);
    return Object.fromEntries(servers.map((recapture) => [recapture.server, recapture]));
  }

  /** Every data file, by path. */
  async readData(): Promise<Record<string, string>> {
    const entries = await readdir(this.out, { recursive: true, withFileTypes: true });
    const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
    const texts = paths.toSorted().map(async (path) => [path.slice(this.out.length + 1), await readFile(path, 'utf8')]);
    return Object.fromEntries(await Promise.all(texts)) as Record<string, string>;
  }

  async readJson<T>(path: string): Promise<T> {
    return JSON.parse(await readFile(join(this.out, path), 'utf8')) as T;
  }
}
