import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkPort, readPort } from '../../../src/build/serve/read-port.ts';
import { serveFolder } from '../../../src/build/serve/serve-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'toolrisk-serve-'));
afterAll(() => rmSync(folder, { recursive: true }));

let address = '';
beforeAll(async () => {
  cpSync('public/_headers', join(folder, '_headers'));
  for (const name of ['index.html', '404.html', 'llms.txt', 'page.md', 'tools.csv', 'tools.ndjson.gz'])
    writeFileSync(join(folder, name), `${name} – ü`);
  address = await serveFolder(folder, '/base/', 0);
});

describe('a served site', () => {
  it.each([
    ['llms.txt', 'text/plain; charset=utf-8'],
    ['page.md', 'text/markdown; charset=utf-8'],
    ['tools.csv', 'text/csv; charset=utf-8'],
    ['tools.ndjson.gz', 'application/gzip'],
    ['', 'text/html;charset=utf-8'],
  ])('says of %j that it is %s', async (path, type) => {
    const { status, headers } = await fetch(`${address}${path}`);
    expect([status, headers.get('content-type')]).toEqual([200, type]);
  });

  it('sends what the site asks its host for, with what is missing too', async () => {
    for (const path of ['', 'nothing-here']) {
      const { headers } = await fetch(`${address}${path}`);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
    }
  });

  it('leaves it to the reader to unpack what is kept packed', async () => {
    const response = await fetch(`${address}tools.ndjson.gz`);
    expect(await response.text()).toBe('tools.ndjson.gz – ü');
  });

  it('is only read', async () => {
    for (const method of ['POST', 'PUT', 'DELETE']) {
      const { status, headers } = await fetch(address, { method });
      expect([status, headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    }
  });

  it('is below its base alone', async () => {
    const { origin } = new URL(address);
    expect((await fetch(`${origin}/llms.txt`)).status).toBe(404);
    expect((await fetch(`${origin}/base`, { redirect: 'manual' })).headers.get('location')).toBe('/base/');
  });

  it('is told to be missing where there is none', async () => {
    await expect(serveFolder(join(folder, 'none'), '/', 0)).rejects.toThrow('no built site');
  });
});

describe('a port', () => {
  it.each([
    [undefined, 4321],
    ['', 4321],
    ['0', 0],
    ['8080', 8080],
    ['65535', 65_535],
  ])('given as %j is %i', (given, port) => {
    expect(readPort(given === undefined ? {} : { PORT: given })).toBe(port);
  });

  it.each(['abc', '99999', '-1', '1e3', ' 80', '80.5'])('given as %j is refused', (given) => {
    expect(() => readPort({ PORT: given })).toThrow('is no port');
  });

  it('in use is refused before anything is built', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, 'localhost', resolve));
    await expect(checkPort((other.address() as AddressInfo).port)).rejects.toThrow('in use');
    other.close();
  });
});
