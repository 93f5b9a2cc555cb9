import { defineConfig } from '@playwright/test';
import { browserArguments } from './find-browser.ts';
import { addressOf, hostileSite, realSite, smallSite, type BuiltSite } from './site/sites.ts';

const executablePath = process.env['CHROMIUM_PATH'];

/** How a site is served, from the project's root; with `write`, a fixture that writes its data, it is built before. */
const serve = (site: BuiltSite, write: string | null = null) => {
  const { root, port, settings } = site;
  const data = `${root}-data`;
  const build =
    write === null
      ? []
      : [
          `node tests/fixtures/catalogue/${write}.ts ${data}`,
          `node scripts/build-site.ts --data ${data} --out ${root}`,
        ];
  return {
    command: [...build, `node scripts/serve-site.ts --out ${root}`].join(' && '),
    cwd: '..',
    url: addressOf(site),
    env: { ...settings, PORT: String(port) },
    // Building takes long on a machine that has other work.
    timeout: 300_000,
  };
};

export default defineConfig({
  testDir: 'site',
  outputDir: '../.build/test-results',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  timeout: 180_000,
  use: {
    baseURL: addressOf(smallSite),
    launchOptions: { ...(executablePath && { executablePath }), args: browserArguments() },
    permissions: ['clipboard-read', 'clipboard-write'],
  },
  webServer: [
    serve(realSite),
    serve(smallSite, 'write-small-catalogue'),
    serve(hostileSite, 'write-hostile-catalogue'),
  ],
});
