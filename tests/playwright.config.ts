import { defineConfig } from '@playwright/test';
import { browserArguments } from './find-browser.ts';
import { addressOf, hostileSite, realSite } from './site/sites.ts';

const executablePath = process.env['CHROMIUM_PATH'];
const HOSTILE_DATA = '.build/hostile-data';

/** A step of a shell command, run from the project's root. */
const serve = ({ root }: typeof realSite) => `node scripts/serve-site.ts --out ${root}`;

export default defineConfig({
  testDir: 'site',
  outputDir: '../.build/test-results',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  timeout: 180_000,
  use: {
    baseURL: addressOf(realSite),
    launchOptions: { ...(executablePath && { executablePath }), args: browserArguments() },
    permissions: ['clipboard-read', 'clipboard-write'],
  },
  webServer: [
    {
      command: serve(realSite),
      cwd: '..',
      url: addressOf(realSite),
      env: { ...realSite.settings, PORT: String(realSite.port) },
    },
    {
      command: [
        `node tests/fixtures/catalogue/write-hostile-catalogue.ts ${HOSTILE_DATA}`,
        `node scripts/build-site.ts --data ${HOSTILE_DATA} --out ${hostileSite.root}`,
        serve(hostileSite),
      ].join(' && '),
      cwd: '..',
      url: addressOf(hostileSite),
      env: { ...hostileSite.settings, PORT: String(hostileSite.port) },
    },
  ],
});
