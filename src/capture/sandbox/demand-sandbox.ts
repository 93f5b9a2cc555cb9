import { captureError } from '../capture-error.ts';
import type { Problem } from '../../catalog/schema/problem.ts';
import { findSandbox, type FoundSandbox } from './find-sandbox.ts';
import type { Sandbox } from './sandbox.ts';

/** How a server is confined, and what is to be said of that. */
export interface Confinement {
  /** Null where a person wants it without. */
  readonly sandbox: Sandbox | null;
  /** A warning where it is not confined. */
  readonly problems: readonly Problem[];
}

const describeConfinement = ({ name }: Sandbox): string =>
  `the sandbox is on (${name}): no network, none of your files, a home folder that is thrown away`;

/**
 * Decides how a server is confined and says so, before anything is installed or run. `wanted` is false where a person
 * gave --no-sandbox. Throws a CaptureError where a sandbox is wanted and there is none: then nothing is to be started.
 */
export async function demandSandbox(
  wanted: boolean,
  source: string,
  report: (line: string) => void,
  find: () => Promise<FoundSandbox> = findSandbox,
): Promise<Confinement> {
  if (!wanted) {
    report(`WARNING: ${source} runs outside a sandbox, with your files and your network, as you asked (--no-sandbox)`);
    const warning: Problem = {
      code: 'not-confined',
      level: 'warning',
      file: source,
      path: '',
      message: 'The server ran outside a sandbox: it was asked for without one.',
      hint: 'It could have read your files and used the network. Leave --no-sandbox out for what you don’t trust.',
    };
    return { sandbox: null, problems: [warning] };
  }
  const { sandbox, reason } = await find();
  if (sandbox === null)
    throw captureError(
      { file: source },
      'no-sandbox',
      `There is no sandbox here that works, so nothing was installed or started: ${reason}.`,
      'Install bubblewrap (bwrap), or let users make namespaces, on Linux; on macOS sandbox-exec is wanted. Where you trust the server with your files and your network, --no-sandbox starts it without; --all never does.',
    );
  report(describeConfinement(sandbox));
  return { sandbox, problems: [] };
}
