import { afterEach, describe, expect, it, vi } from 'vitest';
import { digestCode, isBundled } from '../../src/build/bundle/digest-code.ts';

afterEach(() => vi.unstubAllEnvs());

describe('the digest of the code', () => {
  it('is the same as long as nothing changes, and other for other settings', async () => {
    const digest = await digestCode();
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(await digestCode()).toBe(digest);
    vi.stubEnv('BASE_PATH', '/elsewhere/');
    expect(await digestCode()).not.toBe(digest);
  });

  it('is over the code, what it imports of the data, and its packages', () => {
    expect(
      ['src/views/site.ts', 'data/glossary.json', 'data/vocabulary/lexicons/en.json', 'package-lock.json'].every(
        isBundled,
      ),
    ).toBe(true);
    expect(['data/servers/iterable/server.json', 'tests/structure.test.ts', 'src'].some(isBundled)).toBe(false);
  });
});
