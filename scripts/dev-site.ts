import './tell-errors.ts';
import { rmSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { parseArgs } from 'node:util';
import { keepSite } from '../src/build/dev/keep-site.ts';
import { checkPort, readPort } from '../src/build/serve/read-port.ts';
import { readSiteSettings } from '../src/catalog/site-settings.ts';

const { values } = parseArgs({ options: { data: { type: 'string', default: 'data' } } });
const { BASE_PATH } = readSiteSettings();
const port = readPort();
await checkPort(port);
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.env['DATA_DIR'] = values.data;

const workshop = `.build/${process.pid}`;
process.on('exit', () => rmSync(workshop, { recursive: true, force: true }));
process.on('SIGINT', () => process.exit()).on('SIGTERM', () => process.exit());

// The site is loaded while the server starts.
const keeper = keepSite(values.data, '.build/cache');
void keeper.refresh();
enableCompileCache('.build/cache/compiled');
const { serveDev } = await import('../src/build/dev/serve-dev.ts');
const address = await serveDev({ keeper, directory: values.data, workshop, base: BASE_PATH, port });
console.log(`Toolrisk is at ${address}, as its files are: edit them`);
