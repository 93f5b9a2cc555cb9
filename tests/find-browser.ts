import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome.exe'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  join(process.env['PROGRAMFILES'] ?? '', 'Google/Chrome/Application/chrome.exe'),
];

/** Whether a browser really starts: one that lacks a library or another machine's build does not. */
const starts = (executablePath?: string): Promise<boolean> =>
  chromium.launch({ ...(executablePath && { executablePath }), args: browserArguments() }).then(
    (browser) => browser.close().then(() => true),
    () => false,
  );

/** What Chromium needs to run quietly and, as root in a container, at all. */
export const browserArguments = (): string[] => [
  '--disable-background-networking',
  '--disable-component-update',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

async function lookForBrowser(): Promise<Record<string, string> | null> {
  if (existsSync(chromium.executablePath()) && (await starts())) return {};
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = [...PROGRAMS.flatMap((program) => folders.map((folder) => join(folder, program))), ...PLACES];
  for (const candidate of candidates)
    if (existsSync(candidate) && (await starts(candidate))) return { CHROMIUM_PATH: candidate };
  return null;
}

const run = (program: string, ...args: string[]): boolean =>
  spawnSync(program, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;

const installWithApt = (): boolean =>
  run('apt-get', 'update', '-qq') && run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium');

/**
 * The environment that points the site's tests to a Chromium: Playwright's own, the system's, or one that
 * is installed now. Null, with what to do printed, where none can be had.
 */
export async function findBrowser(): Promise<Record<string, string> | null> {
  const found = await lookForBrowser();
  if (found !== null) return found;
  console.log('There is no Chromium here yet; installing one.');
  run('npx', 'playwright', 'install', 'chromium');
  const downloaded = await lookForBrowser();
  if (downloaded !== null) return downloaded;
  if (process.platform === 'linux') installWithApt();
  const installed = await lookForBrowser();
  if (installed === null)
    console.error(
      'No Chromium could be found or installed. Install Chromium or Google Chrome so that it is on the PATH (on Debian: apt-get install chromium), or run npx playwright install --with-deps chromium; then run npm test again.',
    );
  return installed;
}
