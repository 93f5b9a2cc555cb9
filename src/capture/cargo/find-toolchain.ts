import { join } from 'node:path';
import { captureError } from '../capture-error.ts';
import type { ToolOutcome } from '../run-tool.ts';
import { findProgram, isThere } from '../sandbox/find-programs.ts';

/** The programs that build a crate, as files: what is on the PATH may be a stand-in that chooses between several. */
export interface RustToolchain {
  readonly cargo: string;
  readonly rustc: string;
}

/** Finds cargo and rustc. `run` runs a command outside of any sandbox. Throws a CaptureError where one is missing. */
export async function findToolchain(
  source: string,
  run: (command: readonly [string, ...string[]]) => Promise<ToolOutcome>,
): Promise<RustToolchain> {
  const [cargo, rustc] = [await findProgram('cargo'), await findProgram('rustc')];
  if (cargo === null || rustc === null)
    throw captureError(
      { file: source },
      'no-cargo',
      'There is no cargo and rustc to build it with.',
      'Install Rust (on Debian: apt-get install cargo), and put both on the PATH.',
    );
  const { succeeded, lines } = await run([rustc, '--print', 'sysroot']);
  const [root = ''] = succeeded ? lines : [];
  const own = { cargo: join(root, 'bin/cargo'), rustc: join(root, 'bin/rustc') };
  return root !== '' && (await isThere(own.cargo)) && (await isThere(own.rustc)) ? own : { cargo, rustc };
}
