import { delimiter, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findNewest } from '../../../src/capture/all/find-newest.ts';
import { problemsOf } from '../capture-fixture.ts';

const path = process.env['PATH'];
beforeEach(() => {
  process.env['PATH'] = [resolve('tests/fixtures/registry/pip-programs'), path].join(delimiter);
});
afterEach(() => {
  process.env['PATH'] = path;
});

const find = (name: string, version: string) =>
  findNewest({ kind: 'pypi', name, version }, { signal: new AbortController().signal, report: () => undefined });

describe('the newest version on PyPI', () => {
  it('is the one that pip names, in the order that pip lists them in', async () => {
    expect(await find('notes-mcp', '1.9.0')).toBe('1.10.0');
    expect(await find('notes-mcp', '1.10.0')).toBeNull();
  });

  it('is not guessed where the package, or the version at hand, is not there', async () => {
    const [missing] = await problemsOf(find('no-such-mcp', '1.0.0'));
    expect(missing?.code).toBe('newest-unknown');
    expect(missing?.message).toContain('No matching distribution found for no-such-mcp');
    expect((await problemsOf(find('notes-mcp', '0.9.0')))[0]?.message).toContain('no longer lists version 0.9.0');
  });
});
