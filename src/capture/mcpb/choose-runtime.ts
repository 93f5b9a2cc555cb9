import { chmod } from 'node:fs/promises';
import { CaptureError, captureError } from '../capture-error.ts';
import { explainLauncher } from '../explain-launcher.ts';
import type { ToolOutcome } from '../run-tool.ts';
import { findProgram } from '../sandbox/find-programs.ts';
import { showText } from '../show-text.ts';
import { readStart, type BundleManifest, type BundleStart } from './bundle-manifest.ts';
import { findOwnProgram, type SpelledStart } from './spell-start.ts';

type RunStep = (command: readonly [string, ...string[]]) => Promise<ToolOutcome>;

/** Where the Python is that is on the PATH, which may be a script that looks for one. */
async function findPython(source: string, run: RunStep): Promise<string> {
  const found =
    (await findProgram('python3')) === null
      ? null
      : await run(['python3', '-I', '-c', 'import sys; print(sys.executable)']);
  const [executable = ''] = found?.succeeded === true ? found.lines : [];
  if (executable !== '') return executable;
  throw captureError({ file: source }, 'no-python', 'There is no python3 to start it with.', 'Install Python 3.');
}

/** How a bundle is started on this platform. Throws a CaptureError where it can't be, or doesn't say. */
export function demandStart(manifest: BundleManifest, source: string): BundleStart {
  const { server, compatibility } = manifest;
  const refuse = (code: string, path: string, message: string, hint: string): CaptureError =>
    captureError({ file: source, path }, code, message, hint);
  const start = readStart(manifest);
  const platforms = compatibility?.platforms;
  if (platforms !== undefined && !platforms.includes(process.platform))
    throw refuse(
      'other-platform',
      '/compatibility/platforms',
      `It is for ${showText(platforms.join(', ')) || 'no platform'}, and this is ${process.platform}.`,
      'Capture it there, or another bundle of the same server.',
    );
  if (server.type === 'uv')
    throw refuse(
      'needs-uv',
      '/server/type',
      'It brings its code without what that depends on, which its host is to fetch with uv.',
      'Unpack it, run uv sync in its folder where you trust it, and capture by command: -- FOLDER/.venv/bin/python FOLDER/ENTRY.',
    );
  if (start === null)
    throw refuse(
      'no-start',
      '/server/mcp_config',
      'Its manifest does not say how its server is started.',
      'Tell its publisher; unpack it and capture by command until then.',
    );
  return start;
}

/**
 * The program that starts a bundle: a file of its own, or one of the runtimes that hosts bring. No other program of this
 * machine is shown to it, whatever its manifest names. Throws a CaptureError where it names another.
 */
export async function chooseRuntime(
  { command, arguments: args }: SpelledStart,
  bundle: string,
  source: string,
  run: RunStep,
): Promise<{ readonly program: string; readonly isOurs: boolean }> {
  if (command === 'node') return { program: process.execPath, isOurs: true };
  if (/^python3?$/.test(command)) return { program: await findPython(source, run), isOurs: true };
  const own = await findOwnProgram(command, bundle);
  if (own !== null) {
    await chmod(own, 0o755);
    return { program: own, isOurs: false };
  }
  const launcher = explainLauncher([command, ...args], source);
  if (launcher !== null) throw new CaptureError([{ ...launcher, path: '/server/mcp_config/command' }]);
  throw captureError(
    { file: source, path: '/server/mcp_config/command' },
    'other-program',
    `It starts ${showText(command)}, which is neither a file of it nor node, python or python3.`,
    'Hosts bring those runtimes alone. Tell its publisher; where you trust it, unpack it and capture by command.',
  );
}
