import { resolve } from 'node:path';
import type { Problem } from '../../src/catalog/schema/problem.ts';
import { captureSource, type SourceCapture } from '../../src/capture/capture-source.ts';
import { CaptureError } from '../../src/capture/capture-error.ts';

/** How a fixture server is captured. */
export interface FixtureOptions {
  readonly variables?: Readonly<Record<string, string>>;
  readonly timeout?: number;
}

/** The command that starts a fixture server. */
export const fixtureCommand = (name: string): [string, string] => [
  process.execPath,
  resolve('tests/fixtures/servers', `${name}.ts`),
];

/** Captures a fixture server by command. */
export const captureFixture = (
  name: string,
  { variables = {}, timeout = 20 }: FixtureOptions = {},
): Promise<SourceCapture> =>
  captureSource(
    {
      source: { kind: 'command', command: fixtureCommand(name) },
      labels: { version: null, coverage: null, note: null, variables: new Map(Object.entries(variables)) },
      timeout,
    },
    '2026-11-21',
    { signal: new AbortController().signal, report: () => undefined },
  );

/** The problems that a failing capture ends in; throws where it doesn't fail with any. */
export async function problemsOf(capture: Promise<unknown>): Promise<readonly Problem[]> {
  const failure = await capture.then(
    () => new Error('the capture did not fail'),
    (error: unknown) => error,
  );
  if (failure instanceof CaptureError) return failure.problems;
  throw failure;
}
