import { constants } from 'node:fs';
import { copyFile, glob, mkdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { readJsonFile } from '../../catalog/check-json.ts';
import type { Problem } from '../../catalog/schema/problem.ts';
import { PART_FILE, partSchema, type Part } from './part-file.ts';

interface FoundPart extends Part {
  readonly folder: string;
}

const makeError = (code: string, file: string, message: string, hint: string): Problem => ({
  code,
  level: 'error',
  file,
  path: '',
  message,
  hint,
});

/** What is wrong with a set of parts: one is missing, twice there, or of another site. */
function checkParts(parts: readonly FoundPart[], folder: string): Problem[] {
  const [first] = parts;
  if (first === undefined)
    return [makeError('no-parts', folder, 'There is no part here.', 'Run SHARD=1/n npm run build, up to SHARD=n/n.')];
  const others = parts.filter(({ of, site }) => of !== first.of || site !== first.site);
  const foreign = others.map((part) =>
    makeError(
      'other-site',
      join(part.folder, PART_FILE),
      `This is no part of the site that ${first.folder} is a part of.`,
      'Build all parts from the same files with the same settings, and delete older ones.',
    ),
  );
  const expected = Array.from({ length: first.of }, (_, i) => i + 1);
  const wrong = expected.flatMap((number) => {
    const found = parts.filter(({ part }) => part === number).length;
    const message =
      found === 0 ? `Part ${number} of ${first.of} is missing.` : `Part ${number} is there ${found} times.`;
    return found === 1 ? [] : [makeError('wrong-parts', folder, message, 'Let every part be there once.')];
  });
  const own = parts.reduce((sum, { ownPaths }) => sum + ownPaths, 0);
  if (foreign.length + wrong.length > 0 || own === first.paths) return [...foreign, ...wrong];
  return [
    makeError('wrong-parts', folder, `The parts have ${own} paths, the site ${first.paths}.`, 'Build all parts again.'),
  ];
}

/** The folders below `folder` that hold a part, with what they say of themselves. */
async function findParts(folder: string) {
  const files = (await Array.fromAsync(glob(`*/${PART_FILE}`, { cwd: folder }))).toSorted();
  const read = await Promise.all(files.map((file) => readJsonFile(join(folder, file), partSchema)));
  return {
    problems: read.flatMap(({ problems }) => problems),
    parts: read.flatMap(({ value }, i) =>
      value === null ? [] : [{ ...value, folder: join(folder, dirname(files[i] ?? '')) }],
    ),
  };
}

const isSame = async (a: string, b: string): Promise<boolean> => {
  const [one, other] = await Promise.all([readFile(a), readFile(b)]);
  return one.equals(other);
};

/** Copies a file to where none is yet; whether there was none. */
async function copyNew(file: string, target: string): Promise<boolean> {
  await mkdir(dirname(target), { recursive: true });
  try {
    await copyFile(file, target, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

/** Copies a part's files; what another part has brought along already must be the very same. */
async function addPart(folder: string, out: string): Promise<Problem[]> {
  const problems: Problem[] = [];
  for await (const entry of glob('**/*', { cwd: folder, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    const name = relative(folder, file);
    if (!entry.isFile() || name === PART_FILE) continue;
    const target = join(out, name);
    if ((await copyNew(file, target)) || (await isSame(file, target))) continue;
    problems.push(
      makeError('parts-differ', file, 'Another part has another file here.', 'Build all parts from the same files.'),
    );
  }
  return problems;
}

/** Joins the parts below `folder` into a site in `out`, a folder that is not there yet. All that is wrong with them. */
export async function mergeParts(folder: string, out: string): Promise<Problem[]> {
  const { parts, problems } = await findParts(folder);
  const wrong = [...problems, ...checkParts(parts, folder)];
  if (wrong.length > 0) return wrong;
  for (const part of parts) wrong.push(...(await addPart(part.folder, out)));
  return wrong;
}
