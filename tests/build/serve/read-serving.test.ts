import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readServing } from '../../../src/build/serve/read-serving.ts';
import type { ProblemError } from '../../../src/catalog/problem-error.ts';

const taken = createServer();
beforeAll(() => new Promise<void>((resolve) => void taken.listen(0, 'localhost', resolve)));
afterAll(() => void taken.close());

const listCodes = (environment: NodeJS.ProcessEnv): Promise<readonly string[]> =>
  readServing(environment).then(
    () => [],
    (error: unknown) => (error as ProblemError).problems.map(({ code }) => code),
  );

it('says where the site is to be served', async () => {
  expect(await readServing({ PORT: '0', BASE_PATH: 'toolrisk' })).toEqual({ base: '/toolrisk/', port: 0 });
});

it('tells all that is wrong at once', async () => {
  expect(await listCodes({ PORT: 'x', BASE_PATH: '/../', SITE_URL: 'ftp://x' })).toEqual([
    'bad-setting',
    'bad-setting',
    'bad-port',
  ]);
  const { port } = taken.address() as AddressInfo;
  expect(await listCodes({ PORT: String(port), SITE_URL: 'nonsense' })).toEqual(['bad-setting', 'port-in-use']);
});
