import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/catalog/schema/tool-definition.ts';
import { ODD_TOOLS } from '../fixtures/servers/odd-answer.ts';
import { captureFixture } from './capture-fixture.ts';

const namesIn = (pages: readonly Json[]): string[] =>
  pages.flatMap((page) => (page as { tools: { name: string }[] }).tools.map(({ name }) => name));

describe('a well-behaved server', () => {
  it('is asked for every list it declares', async () => {
    const { capture, problems } = await captureFixture('well-behaved');
    expect(problems).toEqual([]);
    expect(namesIn(capture.results['tools/list'])).toEqual(['list_notes', 'delete_note']);
    expect(capture.results['resources/list']).toEqual([{ resources: [{ uri: 'note://1', name: 'first' }] }]);
    expect(capture.results['resources/templates/list']).toHaveLength(1);
    expect(capture.results['prompts/list']).toEqual([{ prompts: [{ name: 'summarise' }] }]);
    expect(capture.version).toBe('1.2.3');
    expect(capture.provenance).toMatchObject({ kind: 'run', coverage: 'full', transport: 'stdio', variablesSet: [] });
  });
});

describe('a chatty server', () => {
  it('is understood between its log lines, and not asked for what it does not declare', async () => {
    const { capture } = await captureFixture('chatty');
    expect(namesIn(capture.results['tools/list'])).toEqual(['list_notes']);
    expect(capture.results['prompts/list']).toEqual([]);
  });
});

describe('a server with pages', () => {
  it('is asked for all of them, and each is kept', async () => {
    const { capture } = await captureFixture('paginating');
    expect(capture.results['tools/list']).toHaveLength(3);
    expect(namesIn(capture.results['tools/list'])).toEqual(['first', 'second', 'third']);
  });
});

describe('a server with odd answers', () => {
  it('is kept to the letter: unknown keys, key order, odd schemas', async () => {
    const { capture } = await captureFixture('odd');
    expect(JSON.stringify(capture.results['tools/list'][0])).toBe(JSON.stringify(JSON.parse(ODD_TOOLS)));
    expect(JSON.stringify(capture.results['tools/list'][0])).toBe(ODD_TOOLS);
    expect(Object.keys(capture.results.initialize as object)).toEqual([
      'serverInfo',
      'protocolVersion',
      '_meta',
      'capabilities',
    ]);
  });

  it('may lack a list that it declares; refusing one for another reason is warned of', async () => {
    const { capture, problems } = await captureFixture('odd');
    expect(capture.results['resources/list']).toEqual([]);
    expect(capture.results['prompts/list']).toEqual([]);
    expect(problems.map(({ code, level }) => ({ code, level }))).toEqual([{ code: 'list-refused', level: 'warning' }]);
    expect(problems[0]?.message).toContain('no prompts today');
  });
});
