// Plain JavaScript: `bin/toolrisk.mjs` runs it too, on a Node that may not run TypeScript.
import { realpathSync } from 'node:fs';
import { mkdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

/** JSON as text that is parsed when it is asked for, which starts faster than an object written out as code. */
const parseJsonLate = {
  name: 'parse-json-late',
  setup({ onLoad }) {
    onLoad({ filter: /\.json$/ }, async ({ path }) => {
      const text = JSON.stringify(JSON.parse(await readFile(path, 'utf8')));
      return { contents: `export default JSON.parse(${JSON.stringify(text)});`, loader: 'js' };
    });
  },
};

/** Writes a file whole or not at all, so that who runs the command meanwhile never reads half of one. */
async function writeWhole(file, contents) {
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, contents);
  await rename(draft, file);
}

/**
 * Bundles the command `toolrisk` into `bin/command/` of the project at `root`: an entry, and parts that each verb loads
 * for itself. Parts are named after their content, and the entry is written last.
 */
export async function packCommand(root) {
  const began = new Date();
  const out = join(root, 'bin', 'command');
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: { command: 'src/command/run-command.ts' },
    outdir: out,
    chunkNames: 'part-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    // A package holds the counts that it is needed for.
    external: ['gpt-tokenizer'],
    target: 'node20',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    charset: 'utf8',
    // Some packages are CommonJS, and ask for what Node brings.
    banner: { js: "import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);" },
    plugins: [parseJsonLate],
    metafile: true,
    write: false,
    logLevel: 'error',
  });
  await mkdir(out, { recursive: true });
  const isEntry = ({ path }) => basename(path) === 'command.js';
  for (const { path, contents } of outputFiles.filter((file) => !isEntry(file))) await writeWhole(path, contents);
  await writeWhole(join(out, 'inputs.json'), JSON.stringify(Object.keys(metafile.inputs).toSorted()));
  for (const { path, contents } of outputFiles.filter(isEntry)) {
    await writeWhole(path, contents);
    // What changes while it is being made is newer than what was made.
    await utimes(path, began, began);
  }
}

if (realpathSync(process.argv[1] ?? '.') === fileURLToPath(import.meta.url)) {
  try {
    parseArgs();
  } catch (error) {
    console.error(`error bad-arguments: -\n  ${error.message}\n  npm run pack:command takes no arguments.`);
    process.exit(1);
  }
  const root = process.cwd();
  await rm(join(root, 'bin', 'command'), { recursive: true, force: true });
  await packCommand(root);
}
