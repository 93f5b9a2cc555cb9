import './tell-errors.ts';
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { checkPort, readPort } from '../src/build/serve/read-port.ts';
import { serveFolder } from '../src/build/serve/serve-folder.ts';
import { readSiteSettings } from '../src/catalog/site-settings.ts';

parseArgs({ options: {} });
const { BASE_PATH } = readSiteSettings();
const port = readPort();
// Asked before the build, which takes a minute.
await checkPort(port);
const { status } = spawnSync(process.execPath, ['scripts/build-site.ts'], { stdio: 'inherit' });
if (status === 0) console.log(`Toolrisk is at ${await serveFolder('dist', BASE_PATH, port)}`);
else process.exitCode = 1;
