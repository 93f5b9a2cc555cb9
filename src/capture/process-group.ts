import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** How long a group may take to end after it was asked to, in milliseconds. */
const GRACE = 1_500;

/** Sends a signal to every process of a group; false where the group has none left. */
export function signalGroup(leader: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(-leader, signal);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Ids of processes that were started with `folder` in their environment: those that left their group.
 * Only Linux tells; empty elsewhere.
 */
async function findStrays(folder: string): Promise<number[]> {
  const ids = (await readdir('/proc').catch(() => [])).map(Number).filter((id) => id > 1 && id !== process.pid);
  const environments = ids.map((id) => readFile(`/proc/${id}/environ`, 'latin1').catch(() => ''));
  const texts = await Promise.all(environments);
  return ids.filter((_, i) => texts[i]?.includes(Buffer.from(folder).toString('latin1')));
}

/**
 * Ends a whole process group, first politely and then by force, and whatever of it has left the group
 * but still has the throw-away `folder` in its environment.
 */
export async function endGroup(leader: number, folder: string): Promise<void> {
  signalGroup(leader, 'SIGTERM');
  for (const end = Date.now() + GRACE; Date.now() < end && signalGroup(leader, 0);) await sleep(20);
  signalGroup(leader, 'SIGKILL');
  // A stray may fork while it is looked for, so look again until none is found.
  for (let round = 0; round < 10; round += 1) {
    const strays = await findStrays(folder);
    if (strays.length === 0) return;
    for (const stray of strays)
      try {
        process.kill(stray, 'SIGKILL');
      } catch {
        // It has ended by itself.
      }
    await sleep(20);
  }
}
