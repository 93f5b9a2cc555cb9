import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { furnishCell, type Furniture } from './furnish-cell.ts';
import type { Sandbox } from './sandbox.ts';

/** A command as it is to be started, and the PATH to start it with. */
export interface ConfinedCommand {
  readonly command: readonly [string, ...string[]];
  readonly path: string;
}

/** The command with a stand-in before it, which needs a copy of its own where nothing of ours is seen. */
async function putStandInBefore({ command, standIn, folder }: Furniture): Promise<readonly [string, ...string[]]> {
  if (standIn === null) return command;
  const copy = join(folder.root, 'stand-in.ts');
  await copyFile(new URL('../stand-in.ts', import.meta.url), copy);
  return [process.execPath, copy, String(standIn), ...command];
}

/** A command confined as far as can be: in a sandbox, or, without one, as it is. */
export async function confineCommand(sandbox: Sandbox | null, furniture: Furniture): Promise<ConfinedCommand> {
  const command = await putStandInBefore(furniture);
  if (sandbox === null) return { command, path: process.env['PATH'] ?? '' };
  const { cell, path } = await furnishCell(furniture);
  return { command: sandbox.confine(cell, [...sandbox.limits, ...command]), path };
}
