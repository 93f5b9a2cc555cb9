import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { removeOldFiles } from './remove-old-files.ts';

/** The steps by which a server becomes what pages show, each a function of plain data that a bundle of its own holds. */
export const stageIds = [
  'read-server',
  'judge-server',
  'read-texts',
  'count-tokens',
  'link-patterns',
  'join-site',
] as const;

export type StageId = (typeof stageIds)[number];

/** The code of each stage, with all that it imports, data too: where it is, and the SHA-256 of it. */
export type StageCode = Readonly<Record<StageId, { readonly file: string; readonly digest: string }>>;

const HOUR_MS = 3_600_000;

/**
 * Bundles the stages into `code/` below a folder. What runs is then the very code that the digests are of, whatever is
 * edited meanwhile. Rejects where the code does not compile.
 */
export async function bundleStages(folder: string): Promise<StageCode> {
  const { outputFiles } = await build({
    entryPoints: stageIds.map((id) => fileURLToPath(new URL(`stages/${id}.ts`, import.meta.url))),
    outdir: resolve(folder, 'code'),
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    minifyWhitespace: true,
    legalComments: 'none',
    logLevel: 'silent',
  });
  mkdirSync(join(folder, 'code'), { recursive: true });
  // Each run writes its code again: what is older belongs to none.
  removeOldFiles(join(folder, 'code'), HOUR_MS);
  const stages = outputFiles.map(({ contents }, i) => {
    const digest = createHash('sha256').update(contents).digest('hex');
    const file = resolve(folder, 'code', `${digest}.mjs`);
    writeFileSync(`${file}.${process.pid}`, contents);
    renameSync(`${file}.${process.pid}`, file);
    return [stageIds[i], { file, digest }];
  });
  return Object.fromEntries(stages) as StageCode;
}
