import { withThrowAwayFolder } from '../throw-away-folder.ts';
import { ConfinedProcess } from '../confined-process.ts';
import { showText } from '../show-text.ts';
import { bubblewrap } from './bubblewrap.ts';
import { furnishCell } from './furnish-cell.ts';
import type { Sandbox } from './sandbox.ts';
import { seatbelt } from './seatbelt.ts';
import { userNamespaces } from './user-namespaces.ts';

/** A sandbox that works here, or why there is none. */
export type FoundSandbox =
  { readonly sandbox: Sandbox; readonly reason: null } | { readonly sandbox: null; readonly reason: string };

/** Does nothing, and is there on every system that has a sandbox. */
const NOTHING = process.platform === 'darwin' ? '/usr/bin/true' : '/bin/true';

/** Those to be tried on each system, the first that works is taken. */
const SANDBOXES: Partial<Record<NodeJS.Platform, readonly Sandbox[]>> = {
  linux: [userNamespaces, bubblewrap],
  darwin: [seatbelt],
};

/** Why a sandbox can't start a program here; null where it can. */
export async function tryOut({ name, limits, confine }: Sandbox): Promise<string | null> {
  return withThrowAwayFolder(async (folder) => {
    const { cell, path } = await furnishCell({ command: [NOTHING], folder, standIn: null, programs: [] });
    const trial = new ConfinedProcess({
      command: confine(cell, [...limits, NOTHING]),
      environment: { PATH: process.env['PATH'] ?? path },
      directory: folder.work,
      folder: folder.root,
    });
    const ending = await trial.ended;
    await trial.end();
    if (ending.kind === 'exit' && ending.code === 0) return null;
    const why = ending.kind === 'not-started' ? ending.reason : trial.tail;
    return `${name}: ${showText(why)}`;
  });
}

let found: Promise<FoundSandbox> | undefined;

async function search(): Promise<FoundSandbox> {
  const sandboxes = SANDBOXES[process.platform];
  if (sandboxes === undefined) return { sandbox: null, reason: 'there is one on Linux and on macOS only' };
  const reasons: string[] = [];
  for (const sandbox of sandboxes) {
    const reason = await tryOut(sandbox);
    if (reason === null) return { sandbox, reason };
    reasons.push(reason);
  }
  return { sandbox: null, reason: reasons.join('; ') };
}

/** The first sandbox that starts a program here. Looked for once. */
export const findSandbox = (): Promise<FoundSandbox> => (found ??= search());
