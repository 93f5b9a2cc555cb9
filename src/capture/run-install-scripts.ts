import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { captureError } from './capture-error.ts';
import type { Supervision } from './capture-stdio.ts';
import { runTool } from './run-tool.ts';
import { confineCommand } from './sandbox/confine-command.ts';
import type { Sandbox } from './sandbox/sandbox.ts';
import { showText } from './show-text.ts';
import type { ThrowAwayFolder } from './throw-away-folder.ts';

/** Where the headers of the running Node lie, for add-ons that are built, if it came with any. */
async function findHeaders(): Promise<NodeJS.ProcessEnv> {
  const prefix = dirname(dirname(process.execPath));
  return stat(join(prefix, 'include/node/node.h')).then(
    () => ({ npm_config_nodedir: prefix }),
    () => ({}),
  );
}

/** Runs the install scripts of an installed npm package, in a sandbox only. Throws a CaptureError where that fails. */
export async function runInstallScripts(
  source: string,
  sandbox: Sandbox | null,
  folder: ThrowAwayFolder,
  supervision: Supervision,
): Promise<void> {
  if (sandbox === null)
    throw captureError(
      { file: source },
      'scripts-need-sandbox',
      'Install scripts are run in a sandbox only, and there is none here.',
      'Capture on Linux with bwrap or user namespaces, or leave --allow-scripts out.',
    );
  supervision.report(`running the install scripts of ${source}`);
  const rebuild: [string, ...string[]] = [
    'npm',
    'rebuild',
    '--prefix',
    folder.program,
    '--loglevel',
    'error',
    '--logs-max=0',
  ];
  const { command, path } = await confineCommand(sandbox, { command: rebuild, folder, standIn: null, programs: [] });
  const environment = {
    PATH: path,
    HOME: folder.home,
    TMPDIR: folder.temporary,
    npm_config_cache: join(folder.temporary, 'npm'),
    ...(await findHeaders()),
  };
  const { succeeded, tail } = await runTool({ source, command, environment }, folder, supervision);
  if (!succeeded)
    throw captureError(
      { file: source },
      'scripts-failed',
      `The install scripts failed. ${showText(tail)}`,
      'They may want the network, which they are not given: such a package is left out.',
    );
}
