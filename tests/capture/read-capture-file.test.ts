import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readFileSource } from '../../src/capture/read-capture-file.ts';
import { problemsOf } from './capture-fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'read-'));
afterAll(() => rmSync(folder, { recursive: true }));

const read = (content: string | Uint8Array, server: string | null = null) => {
  const file = join(folder, 'given.json');
  writeFileSync(file, content);
  return readFileSource(file, '2026-11-29', server);
};

const tool = { name: 'list_notes', description: 'Lists notes.', inputSchema: { type: 'object' } };
const several = JSON.stringify({ notes: { tools: [tool] }, 'Other Notes': { tools: [{ ...tool, name: 'b' }] } });

describe('readFileSource', () => {
  it('keeps pages as they were served, and is partial where the last names another', async () => {
    const page = { tools: [tool], nextCursor: '', ttlMs: 5 };
    const { capture, problems } = await read(JSON.stringify({ jsonrpc: '2.0', id: 1, result: page }));
    expect(capture.results['tools/list']).toEqual([page]);
    expect(capture.provenance).toMatchObject({ coverage: 'partial', gaps: [{ code: 'open-cursor' }] });
    expect(problems.map(({ code }) => code)).toEqual(['open-cursor']);
  });

  it('is partial where something else says that there is more, or a part of it is cut off', async () => {
    const page = JSON.stringify({ tools: [tool] });
    for (const text of [`{"result":${page},"id":1,"nextCursor":"2"}`, `{"tools":[{"name":"a"\n${page}\n`]) {
      const { capture } = await read(text);
      expect(capture.results['tools/list']).toEqual([{ tools: [tool] }]);
      expect(capture.provenance).toMatchObject({ coverage: 'partial', gaps: [{ code: 'open-cursor' }] });
    }
  });

  it('translates what is spelt otherwise, and says so in the note', async () => {
    const { name, description, inputSchema } = tool;
    const { capture } = await read(JSON.stringify([{ name, description, input_schema: inputSchema }]));
    expect(capture.results['tools/list']).toEqual([{ tools: [{ name, description, inputSchema }] }]);
    expect(capture.provenance.note).toContain('`input_schema` is read as the input schema.');
  });

  it('takes the server that is asked for, by its name or slug, and refuses to guess', async () => {
    const take = async (server: string) => (await read(several, server)).capture.results['tools/list'];
    expect(await take('notes')).toEqual([{ tools: [tool] }]);
    expect(await take('other-notes')).toEqual([{ tools: [{ ...tool, name: 'b' }] }]);
    for (const server of [null, 'crm']) {
      const problems = await problemsOf(read(several, server));
      expect(problems).toMatchObject([{ code: 'several-servers' }]);
      expect(problems[0]?.message).toContain('notes, Other Notes');
    }
  });

  it('reads UTF-16 and a byte order mark, and tells keys that occur twice', async () => {
    const text = `\uFEFF{"tools":[{"name":"a","name":"b","inputSchema":{"type":"object"}}]}`;
    for (const bytes of [Buffer.from(text), Buffer.from(text, 'utf16le')]) {
      const { problems } = await read(bytes);
      expect(problems).toMatchObject([{ code: 'duplicate-key', level: 'warning', path: '/tools/0/name' }]);
    }
  });

  it('tells what holds no tools as what it is', async () => {
    const config = JSON.stringify({ mcpServers: { notes: { command: 'npx', args: ['-y', 'notes'] } } });
    const problems = await problemsOf(read(config));
    expect(problems).toMatchObject([{ code: 'no-tool-list', level: 'error' }]);
    expect(problems[0]?.message).toContain('configuration of a client');
  });
});
