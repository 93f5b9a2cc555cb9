import { writeFile } from 'node:fs/promises';
import { readDataFiles } from '../src/catalog/data-files.ts';

for (const { file, text, canonical } of await readDataFiles('data')) {
  if (canonical === null || canonical === text) continue;
  await writeFile(file, canonical);
  console.log(`wrote ${file}`);
}
