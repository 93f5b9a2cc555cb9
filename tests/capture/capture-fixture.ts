import { join } from 'node:path';
import type { Problem } from '../../src/catalog/schema/problem.ts';
import { captureSource, type SourceCapture } from '../../src/capture/capture-source.ts';
import { CaptureError } from '../../src/capture/capture-error.ts';
import type { LaunchOptions } from '../../src/capture/parse-arguments.ts';
import type { Source } from '../../src/capture/parse-source.ts';
import { FIXTURES } from './bundle-fixtures.ts';

/** What `npm run ingest` would be asked for with no option set. */
export const makeRequest = (
  source: Source,
  { variables = {}, secrets = {}, timeout = 20, ...launch }: FixtureOptions = {},
): Parameters<typeof captureSource>[0] => ({
  source,
  launch: {
    program: null,
    requirements: [],
    arguments: [],
    files: [],
    installScripts: false,
    standIn: null,
    modes: [],
    sandbox: true,
    ...launch,
  },
  labels: {
    version: null,
    coverage: null,
    note: null,
    variables: new Map(Object.entries(variables)),
    secrets: new Map(Object.entries(secrets)),
  },
  timeout,
});

/** How a fixture server is captured. */
export interface FixtureOptions extends Partial<LaunchOptions> {
  readonly variables?: Readonly<Record<string, string>>;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly timeout?: number;
}

/** The command that starts a fixture server. */
export const fixtureCommand = (name: string): [string, string] => [process.execPath, join(FIXTURES, `${name}.mjs`)];

/** Captures a source without a word to anybody. */
export const captureQuietly = (source: Source, options?: FixtureOptions): Promise<SourceCapture> =>
  captureSource(makeRequest(source, options), '2026-11-21', {
    signal: new AbortController().signal,
    report: () => undefined,
  });

/** Captures a fixture server by command. */
export const captureFixture = (name: string, options?: FixtureOptions): Promise<SourceCapture> =>
  captureQuietly({ kind: 'command', command: fixtureCommand(name) }, options);

/** The problems that a failing capture ends in; throws where it doesn't fail with any. */
export async function problemsOf(capture: Promise<unknown>): Promise<readonly Problem[]> {
  const failure = await capture.then(
    () => new Error('the capture did not fail'),
    (error: unknown) => error,
  );
  if (failure instanceof CaptureError) return failure.problems;
  throw failure;
}
