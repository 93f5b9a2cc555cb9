import { defineConfig } from '@playwright/test';
import { browserArguments } from './find-browser.ts';

const executablePath = process.env['CHROMIUM_PATH'];
const PORTS = { real: 4391, hostile: 4392 };

export default defineConfig({
  testDir: 'site',
  outputDir: '../test-results',
  forbidOnly: true,
  workers: 2,
  timeout: 60_000,
  use: {
    baseURL: `http://localhost:${PORTS.real}`,
    launchOptions: { ...(executablePath && { executablePath }), args: browserArguments() },
    permissions: ['clipboard-read', 'clipboard-write'],
  },
  webServer: [
    {
      command: 'node scripts/serve-site.ts',
      cwd: '..',
      url: `http://localhost:${PORTS.real}/`,
      env: { PORT: String(PORTS.real) },
    },
  ],
});
