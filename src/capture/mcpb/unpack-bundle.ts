import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Problem } from '../../catalog/schema/problem.ts';
import { CaptureError } from '../capture-error.ts';
import { showText } from '../show-text.ts';
import { readZip, type ZippedFile } from './read-zip.ts';

const MOST_TOLD = 20;

/** Everything that is wrong with an archive as one error; what goes beyond a screen is counted. */
function refuseArchive(faults: readonly string[], source: string): CaptureError {
  const more = faults.length - MOST_TOLD;
  const told = [...faults.slice(0, MOST_TOLD), ...(more > 0 ? [`${more} more of its files are wrong.`] : [])];
  return new CaptureError(
    told.map((fault): Problem => ({
      code: 'bad-archive',
      level: 'error',
      file: source,
      path: '',
      message: showText(fault),
      hint: 'Nothing of it was unpacked or started. Get it again, or tell its publisher.',
    })),
  );
}

/** Unpacks a bundle below `folder`, with no other rights of files than to be a program. Throws a CaptureError. */
export async function unpackBundle(bytes: Buffer, folder: string, source: string): Promise<void> {
  const { files, faults } = readZip(bytes);
  if (faults.length > 0) throw refuseArchive(faults, source);
  const broken: string[] = [];
  const put = async ({ path, isProgram, read }: ZippedFile): Promise<void> => {
    let content: Buffer;
    try {
      content = read();
    } catch (error) {
      broken.push(`${path} can't be unpacked: it ${(error as Error).message}.`);
      return;
    }
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content, { mode: isProgram ? 0o755 : 0o644, flag: 'wx' });
  };
  await mkdir(folder, { recursive: true });
  for (const file of files) await put(file);
  if (broken.length > 0) throw refuseArchive(broken, source);
}
