import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

/** Whole builds take their time. */
const TIMEOUT = 900_000;

const folder = mkdtempSync(join(tmpdir(), 'toolrisk-update-'));
const data = join(folder, 'data');
const out = join(folder, 'site');
afterAll(() => rmSync(folder, { recursive: true }));

function build(into: string): void {
  const { status, stderr } = spawnSync('node', ['scripts/build-site.ts', '--data', data, '--out', into], {
    encoding: 'utf8',
    // What Vitest sets would go into the bundle, and that is kept.
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'] },
  });
  expect(status, stderr).toBe(0);
}

const listFiles = (root: string): string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .toSorted();

const readInodes = (): Map<string, number> =>
  new Map(listFiles(out).map((file) => [file, statSync(join(out, file)).ino]));

/** Builds again, and gives the files that were written for it; the site is then the same as one built from nothing. */
function update(): string[] {
  const before = readInodes();
  build(out);
  const after = readInodes();
  const clean = join(folder, 'clean');
  build(clean);
  const names = listFiles(clean);
  expect([...after.keys()]).toEqual(names);
  expect(names.filter((name) => !readFileSync(join(out, name)).equals(readFileSync(join(clean, name))))).toEqual([]);
  rmSync(clean, { recursive: true });
  return [...after].filter(([name, inode]) => before.get(name) !== inode).map(([name]) => name);
}

const copyServer = (from: string, slug: string): void => {
  const target = join(data, 'servers', slug);
  cpSync(join('data/servers', from), target, { recursive: true });
  const file = join(target, 'server.json');
  const text = readFileSync(file, 'utf8').replace(`"slug": "${from}"`, `"slug": "${slug}"`);
  writeFileSync(file, slug === from ? text : text.replace(/"name": "[^"]+"/, `"name": "${slug}"`));
  for (const name of readdirSync(join(target, 'manifests'))) {
    const manifest = join(target, 'manifests', name);
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(`"server": "${from}"`, `"server": "${slug}"`));
  }
};

const edit = (file: string, from: string, to: string): void => {
  const text = readFileSync(join(data, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(data, file), text.replaceAll(from, to));
};

const isOf = (slug: string) => (name: string) => name.startsWith(`tools/${slug}/`);

beforeAll(() => {
  for (const slug of ['memory', 'time', 'fetch', 'netlify']) copyServer(slug, slug);
  build(out);
}, TIMEOUT);

it(
  'writes pages of the one server that changed, and those that tell of it',
  () => {
    edit('servers/time/server.json', 'Tells an agent the time', 'Rings the time');
    const written = update();
    expect(written.filter(isOf('time'))).toEqual(listFiles(out).filter(isOf('time')));
    expect(written).toContain('data/index.html');
    expect(written.filter(isOf('fetch'))).toEqual([]);
    const page = readFileSync(join(out, 'tools/time/index.html'), 'utf8');
    expect(page).toContain('Rings the time');
    // What a build writes is the same whoever runs it.
    expect(page).toContain('content-security-policy');
  },
  TIMEOUT,
);

it(
  'writes pages of a reviewed server and those that show one that came, and drops those of one that went',
  () => {
    const tool = 'get_current_time';
    const review = {
      tool,
      category: 'Execute',
      severity: 'high',
      axes: { reversibility: 'not-recallable', reach: 'outside' },
      reason: 'It rings a bell at each full hour.',
      date: '2026-11-21',
    };
    mkdirSync(join(data, 'reviews'));
    writeFileSync(join(data, 'reviews/time.json'), JSON.stringify({ server: 'time', reviews: [review] }));
    copyServer('memory', 'memory-copy');
    rmSync(join(data, 'servers/fetch'), { recursive: true });
    const written = update();
    expect(written).toEqual(
      expect.arrayContaining(['tools/time/index.html', 'tools/memory/create-entities/index.html']),
    );
    expect(listFiles(out).filter(isOf('fetch'))).toEqual([]);
  },
  TIMEOUT,
);

it(
  'writes all anew where another file of the data changed, or a page was touched',
  () => {
    const all = (): string[] => listFiles(out).filter((name) => /^(?:tools|compare|policies)\//.test(name));
    writeFileSync(join(data, 'note.json'), '{}');
    expect(update()).toEqual(expect.arrayContaining(all()));
    const page = join(out, 'tools/memory/index.html');
    writeFileSync(page, 'something else');
    expect(update()).toEqual(expect.arrayContaining(all()));
  },
  TIMEOUT,
);
