import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import slugify from '@sindresorhus/slugify';
import type { Problem } from '../catalog/schema/problem.ts';
import { CLIENT_LABEL, type Answers } from './ask-lists.ts';
import type { Capture, ServerFacts } from './capture.ts';
import { captureError } from './capture-error.ts';
import { captureStdio, type Supervision } from './capture-stdio.ts';
import { describeRecipe, nameSource } from './describe-recipe.ts';
import { captureUrl } from './http/capture-url.ts';
import { installNpmPackage } from './install-npm-package.ts';
import type { IngestRequest } from './parse-arguments.ts';
import { readCaptureFile } from './read-capture-file.ts';
import { readVersion } from './read-version.ts';
import { findProgram } from './sandbox/find-programs.ts';
import { findSandbox, type FoundSandbox } from './sandbox/find-sandbox.ts';
import { showText } from './show-text.ts';
import { withThrowAwayFolder, type ThrowAwayFolder } from './throw-away-folder.ts';

/** A capture with the warnings met on the way. */
export interface SourceCapture {
  readonly capture: Capture;
  readonly problems: readonly Problem[];
}

/** The slug that a package name suggests: its words without `mcp` and `server`, else its scope. */
export function suggestSlug(packageName: string): string {
  const own = slugify(basename(packageName))
    .split('-')
    .filter((word) => word !== 'mcp' && word !== 'server');
  return own.length > 0 ? own.join('-') : slugify(packageName.split('/')[0] ?? '');
}

/**
 * The command with every argument that names a file of the caller's made absolute, for the server starts elsewhere.
 * Throws a CaptureError where its program isn't there.
 */
async function anchorFiles(command: readonly [string, ...string[]], source: string): Promise<[string, ...string[]]> {
  const isFile = (path: string): Promise<boolean> =>
    stat(path).then(
      (found) => found.isFile(),
      () => false,
    );
  const [program, ...args] = command;
  if ((await findProgram(program)) === null)
    throw captureError(
      { file: source },
      'not-started',
      `There is no program ${showText(program)}.`,
      'Check its name, and that it is on the PATH.',
    );
  const anchored = args.map(async (each) => ((await isFile(each)) ? resolve(each) : each));
  return [program.includes('/') ? resolve(program) : program, ...(await Promise.all(anchored))];
}

/** Answers that hold the path of the throw-away folder differ at each capture. */
const warnOfFolder = ({ results }: Answers, { root }: ThrowAwayFolder, source: string): Problem[] =>
  JSON.stringify(results).includes(root)
    ? [
        {
          code: 'folder-in-answers',
          level: 'warning',
          file: source,
          path: '',
          message: 'The answers hold the path of the throw-away folder, so that no two captures are equal.',
          hint: 'Say so with --note, and expect a change at each capture.',
        },
      ]
    : [];

const NOT_WANTED: FoundSandbox = { sandbox: null, reason: 'it was asked for without one' };

const warnOfFreedom = (reason: string, source: string): Problem => ({
  code: 'not-confined',
  level: 'warning',
  file: source,
  path: '',
  message: `The server ran outside a sandbox: ${reason}.`,
  hint: 'It could have read your files and used the network. Capture what you don’t trust on Linux, with bwrap or user namespaces.',
});

function demandProcessGroups(source: string): void {
  if (process.platform === 'win32')
    throw captureError(
      { file: source },
      'platform-not-supported',
      'On Windows a server can not be ended with everything that it started.',
      'Capture on Linux or macOS, or in the Windows Subsystem for Linux.',
    );
}

/** Captures whatever the request names. `today` is the day in UTC. Throws a CaptureError where that fails. */
export async function captureSource(
  request: Pick<IngestRequest, 'source' | 'launch' | 'labels' | 'timeout'>,
  today: string,
  supervision: Supervision,
): Promise<SourceCapture> {
  const { source, launch, labels, timeout } = request;
  if (source.kind === 'file') return { capture: await readCaptureFile(source.file, today), problems: [] };
  if (source.kind === 'http') return captureUrl({ ...request, source }, today, supervision);
  const name = nameSource(source);
  demandProcessGroups(name);
  const { sandbox, reason } = launch.sandbox ? await findSandbox() : NOT_WANTED;
  return withThrowAwayFolder(async (folder) => {
    const installed: { command: readonly [string, ...string[]]; facts: ServerFacts | null } =
      source.kind === 'npm'
        ? await installNpmPackage(source, launch, sandbox, folder, supervision)
        : { command: await anchorFiles(source.command, name), facts: null };
    supervision.report(`starting ${name}`);
    const variables = new Map([...labels.variables, ...labels.secrets]);
    const command: [string, ...string[]] = [...installed.command, ...launch.arguments];
    const server = { source: name, command, sandbox, variables, timeout };
    const answers = await captureStdio(server, folder, supervision);
    const capture: Capture = {
      slug: source.kind === 'npm' ? suggestSlug(source.name) : null,
      version: source.kind === 'npm' ? source.version : readVersion(answers.results.initialize),
      provenance: {
        source: name,
        commit: null,
        kind: 'run',
        coverage: 'full',
        capturedAt: today,
        transport: 'stdio',
        client: CLIENT_LABEL,
        confinement: sandbox === null ? 'throw-away-home' : 'sandbox',
        variablesSet: [...variables.keys()],
        note: '',
      },
      offers: [],
      results: answers.results,
      facts: installed.facts,
      recipe: describeRecipe(request),
    };
    const unconfined = reason === null ? [] : [warnOfFreedom(reason, name)];
    return { capture, problems: [...unconfined, ...answers.problems, ...warnOfFolder(answers, folder, name)] };
  });
}
