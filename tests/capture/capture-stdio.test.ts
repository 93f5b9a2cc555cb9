import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/catalog/schema/tool-definition.ts';
import { ODD_TOOLS } from '../fixtures/servers/odd-answer.ts';
import { captureFixture, problemsOf } from './capture-fixture.ts';

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

describe('a server that wants files', () => {
  it('finds them in the folder that it starts in, at each start', async () => {
    const files = [{ name: 'stand-in.mjs', content: "console.error('the stand-in runs');\nprocess.exit(3);\n" }];
    const variables = { NODE_OPTIONS: '--import=./stand-in.mjs' };
    const [problem] = await problemsOf(captureFixture('well-behaved', { variables, files }));
    expect(problem?.message).toContain('the stand-in runs');
    const calm = [{ name: 'stand-in.mjs', content: 'export {};\n' }];
    const { capture } = await captureFixture('well-behaved', { variables, files: calm });
    expect(namesIn(capture.results['tools/list'])).toEqual(['list_notes', 'delete_note']);
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

describe('a server that answers out of order', () => {
  it('is taken at its word only for what it was asked', async () => {
    const { capture } = await captureFixture('muddled');
    expect(namesIn(capture.results['tools/list'])).toEqual(['right']);
    expect(capture.results['prompts/list']).toEqual([{ prompts: [{ name: 'right' }] }]);
  });
});

describe('a server that asks something itself before it answers', () => {
  it('is told that the client has none of it, and goes on', async () => {
    const { capture } = await captureFixture('asking', { timeout: 10 });
    expect(namesIn(capture.results['tools/list'])).toEqual(['list_notes']);
    const [page] = capture.results['tools/list'] as [{ tools: { description: string }[] }];
    expect(page.tools[0]?.description).toBe('roots/list: -32601');
  });
});

describe('a server whose list follows a variable', () => {
  it('is captured as the variable has it', async () => {
    const { capture: plain } = await captureFixture('switched');
    expect(namesIn(plain.results['tools/list'])).toEqual(['list_notes']);
    const { capture: open } = await captureFixture('switched', { variables: { ENABLE_WRITES: 'true' } });
    expect(namesIn(open.results['tools/list'])).toEqual(['list_notes', 'delete_note']);
    expect(open.provenance.variablesSet).toEqual(['ENABLE_WRITES']);
    expect(open.unstable).toEqual([]);
  });
});

describe('a server that drives a service', () => {
  it('is answered by a stand-in, if it is given one', async () => {
    const variables = { SERVICE_URL: 'http://127.0.0.1:29170' };
    const { capture } = await captureFixture('needy', { variables, standIn: 29_170 });
    expect(JSON.stringify(capture.results['tools/list'])).toContain('"description":"200 {}"');
    const free = await captureFixture('needy', { variables, standIn: 29_170, sandbox: false });
    expect(free.capture.results).toEqual(capture.results);
  });

  it('ends as it does without', async () => {
    const failure = captureFixture('crashing-late', { standIn: 29_170 });
    await expect(failure).rejects.toThrow('exited with code 4 before it answered tools/list');
  });
});

describe('a server that lies about its schema', () => {
  it('is kept as it lies', async () => {
    const { capture } = await captureFixture('lying');
    const [page] = capture.results['tools/list'] as [{ tools: Record<string, unknown>[] }];
    expect(page.tools.map(({ inputSchema }) => inputSchema)).toEqual([
      { type: 'object', properties: { path: { type: 'no such type' } }, required: ['another'] },
      'nothing to see here',
      { $ref: '#/nowhere', $schema: 'https://example.com/no-schema' },
      undefined,
    ]);
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
