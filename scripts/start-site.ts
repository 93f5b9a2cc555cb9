import './tell-errors.ts';
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { readServing } from '../src/build/serve/read-serving.ts';
import { serveFolder } from '../src/build/serve/serve-folder.ts';

parseArgs({ options: {} });
const { base, port } = await readServing();
const { status } = spawnSync(process.execPath, ['scripts/build-site.ts'], { stdio: 'inherit' });
if (status === 0) console.log(`Toolrisk is at ${await serveFolder('dist', base, port)}`);
else process.exitCode = 1;
