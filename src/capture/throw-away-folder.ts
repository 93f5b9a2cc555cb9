import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CaptureError, captureError } from './capture-error.ts';
import { removeFolder } from './remove-folder.ts';
import { showText } from './show-text.ts';

/** A folder that exists for one capture; all paths are absolute. */
export interface ThrowAwayFolder {
  readonly root: string;
  /** HOME of the server. */
  readonly home: string;
  /** Where the server starts; empty. */
  readonly work: string;
  /** Where a package is installed; not there before. */
  readonly program: string;
  /** TMPDIR of the server. */
  readonly temporary: string;
}

/** Those that are there now, so that none is left where the program ends in the midst of it. */
const present = new Set<string>();

function removeAtExit(): void {
  for (const root of present)
    try {
      rmSync(root, { recursive: true, force: true });
    } catch {
      // There is nobody left to be told.
    }
}

/** Removes a throw-away folder; gives an error where that fails. */
async function throwAway(root: string): Promise<CaptureError | null> {
  try {
    await removeFolder(root);
    return null;
  } catch (error) {
    return captureError(
      { file: root },
      'folder-left',
      `The throw-away folder could not be removed: ${showText((error as Error).message)}`,
      'Remove it by hand, with what is in it.',
    );
  } finally {
    present.delete(root);
    if (present.size === 0) process.off('exit', removeAtExit);
  }
}

/**
 * Makes a throw-away folder, hands it to `use`, and removes it whatever comes of that. Rejects with what `use` rejects
 * with, and throws a CaptureError where the folder can't be removed.
 */
export async function withThrowAwayFolder<T>(use: (folder: ThrowAwayFolder) => Promise<T>): Promise<T> {
  // At once, so that there is no moment at which it is there and would be left at an exit.
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'toolrisk-')));
  const folder = {
    root,
    home: join(root, 'home'),
    work: join(root, 'work'),
    program: join(root, 'program'),
    temporary: join(root, 'tmp'),
  };
  if (present.size === 0) process.on('exit', removeAtExit);
  present.add(root);
  const fill = async (): Promise<T> => {
    for (const each of [folder.home, folder.work, folder.temporary]) await mkdir(each);
    return use(folder);
  };
  const outcome = await fill().then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  const left = await throwAway(root);
  if ('value' in outcome && left === null) return outcome.value;
  if (left === null) throw 'error' in outcome ? outcome.error : undefined;
  const earlier = 'error' in outcome && outcome.error instanceof CaptureError ? outcome.error.problems : [];
  throw new CaptureError([...earlier, ...left.problems]);
}
