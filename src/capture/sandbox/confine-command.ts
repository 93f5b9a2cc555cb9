import { furnishCell, type Furniture } from './furnish-cell.ts';
import type { Sandbox } from './sandbox.ts';

/** A command as it is to be started, and the PATH to start it with. */
export interface ConfinedCommand {
  readonly command: readonly [string, ...string[]];
  readonly path: string;
}

/** More processes and larger files than any server needs; core dumps are nobody's. */
const LIMITS = ['prlimit', '--nproc=4096', '--fsize=1073741824', '--core=0', '--'] as const;

/** A command confined as far as can be: in a sandbox, or, without one, as it is. */
export async function confineCommand(sandbox: Sandbox | null, furniture: Furniture): Promise<ConfinedCommand> {
  if (sandbox === null) return { command: furniture.command, path: process.env['PATH'] ?? '' };
  const { cell, path } = await furnishCell(furniture);
  return { command: sandbox.confine(cell, [...LIMITS, ...furniture.command]), path };
}
