import { describe, expect, it } from 'vitest';
import { buildManifest } from '../../../src/capture/build-manifest.ts';
import { captureSource } from '../../../src/capture/capture-source.ts';
import { captureFixture, fixtureCommand, makeRequest, problemsOf } from '../capture-fixture.ts';
import { codesOf, namesOf, waysOf } from './read-capture.ts';

const stall = (MODE: string, timeout: number) => captureFixture('stalling', { variables: { MODE }, timeout });

describe('a server that answers the plainest question, and stalls at another', () => {
  it('has what it answers to server/discover kept where no list follows', async () => {
    const { capture } = await stall('mute', 4);
    expect(namesOf(capture.results)).toEqual(['list_notes']);
    expect(capture.results['server/discover']).toMatchObject({ supportedVersions: ['2026-07-28'] });
    expect(waysOf(capture)).toEqual(['all: same', '2026-07-28: refused']);
    expect(capture.configurations[1]?.note).toBe('The server did not answer tools/list within 4 seconds.');
  });

  it('has it kept where it names no revision of that era, and refuses its lists', async () => {
    const { capture } = await stall('older', 20);
    expect(capture.results['server/discover']).toMatchObject({ supportedVersions: ['2025-11-25', '2025-06-18'] });
    expect(waysOf(capture)).toEqual(['all: same', '2026-07-28: refused']);
    expect(capture.configurations[1]?.note).toContain('tools/list with the error -32600: no session for you');
  });

  it('may say in its refusal what it was told, and where it runs; neither is told on', async () => {
    const { labels, ...request } = makeRequest(
      { kind: 'command', command: fixtureCommand('stalling') },
      { variables: { MODE: 'older' }, secrets: { TOKEN: 'hunter2hunter2' } },
    );
    const signal = new AbortController().signal;
    const { capture } = await captureSource({ ...request, labels }, '2026-11-21', { signal, report: () => undefined });
    expect(capture.configurations[1]?.note).toBe(
      'It answers tools/list with the error -32600: no session for ⟨TOKEN⟩ in /toolrisk-throw-away-folder/work',
    );
    expect(buildManifest(capture, labels, 'stalling', []).manifest.configurations).toHaveLength(2);
  });

  it('is not waited for for ever by a client that can do more', async () => {
    const { capture } = await stall('wary', 4);
    expect(waysOf(capture)).toEqual(['all: refused', '2026-07-28: refused']);
    expect(capture.configurations[0]?.note).toBe('The server did not answer tools/list within 4 seconds.');
  });
});

describe('a server that goes on and on', () => {
  it.each(['restless', 'notices'])('is captured where it answers all the same (%s)', async (mode) => {
    const { capture } = await stall(mode, 20);
    expect(namesOf(capture.results)).toEqual(['list_notes']);
    expect(capture.provenance.gaps).toEqual([]);
  });

  it('without ever ending a line is ended', async () => {
    expect(codesOf(await problemsOf(stall('line', 60)))).toEqual(['too-much-output']);
  });
});

it('a server that can say nothing any more is waited for no longer than any other', async () => {
  const [problem] = await problemsOf(stall('closed', 4));
  expect(problem?.code).toBe('no-answer');
  expect(problem?.message).toContain('did not answer tools/list within 4 seconds');
});

describe('a person who interrupts', () => {
  const interruptAt = (line: string) => {
    const controller = new AbortController();
    const mode = { id: 'strict', environment: { STRICT: 'yes' }, arguments: [], note: '' };
    return captureSource(
      makeRequest({ kind: 'command', command: fixtureCommand('choosy') }, { modes: [mode] }),
      '2026-11-21',
      { signal: controller.signal, report: (each) => (each === line ? controller.abort() : undefined) },
    );
  };

  it.each(['all', 'roots', 'strict'].map((way) => `starting it again as ${way}`).concat('asking server/discover'))(
    'is heard while it says: %s',
    async (line) => {
      expect(codesOf(await problemsOf(interruptAt(line)))).toEqual(['interrupted']);
    },
  );
});
