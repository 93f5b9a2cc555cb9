import './tell-errors.ts';
import { parseArgs } from 'node:util';
import { replaceFolder } from '../src/build/replace-folder.ts';
import { mergeParts } from '../src/build/shards/merge-parts.ts';
import { printProblems } from '../src/catalog/print-problems.ts';

const { values } = parseArgs({
  options: { parts: { type: 'string', default: 'parts' }, out: { type: 'string', default: 'dist' } },
});

const isWhole = await replaceFolder(values.out, async (folder) =>
  printProblems(await mergeParts(values.parts, folder)) ? null : [],
);
if (isWhole) console.log(`merged ${values.parts}/ into ${values.out}/`);
else process.exitCode = 1;
