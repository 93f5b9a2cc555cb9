import './tell-errors.ts';
import { parseArgs } from 'node:util';
import { readPort } from '../src/build/serve/read-port.ts';
import { serveFolder } from '../src/build/serve/serve-folder.ts';
import { readSiteSettings } from '../src/catalog/site-settings.ts';

const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
console.log(`Toolrisk is at ${await serveFolder(values.out, readSiteSettings().BASE_PATH, readPort())}`);
