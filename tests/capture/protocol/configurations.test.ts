import { describe, expect, it } from 'vitest';
import { listServedTools } from '../../../src/catalog/configurations.ts';
import { buildManifest } from '../../../src/capture/build-manifest.ts';
import { captureFixture, makeRequest } from '../capture-fixture.ts';
import { namesOf, waysOf } from './read-capture.ts';

const { labels } = makeRequest({ kind: 'command', command: ['fixture'] });

describe('a server whose list depends on what the client can do', () => {
  it('is asked as a plain client, and then with each capability, so that one knows which brings what', async () => {
    const { capture, problems } = await captureFixture('choosy');
    expect(problems).toEqual([]);
    expect(namesOf(capture.results)).toEqual(['plain']);
    expect(waysOf(capture)).toEqual([
      'all: plain list_roots ask_model ask_person ask_model_later',
      'roots: plain list_roots',
      'sampling: plain ask_model',
      'elicitation: plain ask_person',
      'tasks: same',
      'apps: same',
      '2026-07-28: refused',
    ]);
    const { manifest } = buildManifest(capture, labels, 'choosy', []);
    const brought = listServedTools(manifest).find(({ definition }) => definition.name === 'list_roots');
    expect(brought?.onlyWith.map(({ id }) => id)).toEqual(['all', 'roots']);
  });

  it('is not taken for another where only what is random differs', async () => {
    const { capture } = await captureFixture('choosy', { variables: { DRIFTS: 'yes', APPS: 'yes' } });
    const outcomes = Object.fromEntries(capture.configurations.map(({ id, outcome }) => [id, outcome]));
    expect(outcomes).toMatchObject({ tasks: 'same', apps: 'differs' });
  });
});

describe('a server with settings of its own', () => {
  const mode = (id: string, environment: Record<string, string>, args: string[] = []) => ({
    id,
    environment,
    arguments: args,
    note: '',
  });

  it('is asked in each mode that its recipe names', async () => {
    const modes = [
      mode('writes', { ENABLE_WRITES: 'true' }),
      mode('reads', { ENABLE_WRITES: 'false' }, ['--only', 'reads', '--dry', '--at=home']),
    ];
    const { capture } = await captureFixture('switched', { modes });
    expect(namesOf(capture.results)).toEqual(['list_notes']);
    expect(waysOf(capture)).toEqual([
      'all: same',
      '2026-07-28: refused',
      'writes: list_notes delete_note',
      'reads: same',
    ]);
    expect(capture.configurations.slice(2).map(({ settings }) => settings)).toEqual([
      { ENABLE_WRITES: 'true' },
      { ENABLE_WRITES: 'false', '--only': 'reads', '--dry': '', '--at': 'home' },
    ]);
  });

  it('may refuse one', async () => {
    const { capture } = await captureFixture('fickle', { modes: [mode('strict', { STRICT: 'never' })] });
    expect(capture.configurations.at(-1)).toMatchObject({ id: 'strict', outcome: 'refused', results: null });
    expect(capture.configurations.at(-1)?.note).toBe('The server exited with code 1 before it answered initialize.');
  });
});
