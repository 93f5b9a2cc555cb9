import './tell-errors.ts';
import { parseArgs } from 'node:util';
import { writeFile } from 'node:fs/promises';
import { attackFiles } from '../src/attacks/attack-files.ts';
import { readDataFiles } from '../src/catalog/data-files.ts';
import { proofFiles } from '../src/policies/proving/proof-files.ts';

// It takes no options, and refuses any.
parseArgs({ options: {} });

for (const { file, text, canonical } of await readDataFiles('data', [...attackFiles, ...proofFiles])) {
  if (canonical === null || canonical === text) continue;
  await writeFile(file, canonical);
  console.log(`wrote ${file}`);
}
