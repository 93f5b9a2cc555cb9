import { describe, expect, it } from 'vitest';
import { captureFixture, problemsOf, type FixtureOptions } from '../capture-fixture.ts';
import { codesOf, namesOf, waysOf } from './read-capture.ts';

const capture = async (name: string, mode?: string, options: FixtureOptions = {}) =>
  captureFixture(name, { ...options, ...(mode === undefined ? {} : { variables: { MODE: mode } }) });

describe('a server that speaks 2026-07-28 alone', () => {
  it('is captured in it, each page asked for by one who says who asks', async () => {
    const { capture: made, problems } = await capture('modern');
    expect(problems).toEqual([]);
    expect(namesOf(made.results)).toEqual(['list_parcels', 'delete_parcel']);
    expect(made.results.initialize).toBeNull();
    expect(made.results['server/discover']).toMatchObject({ supportedVersions: ['2026-07-28'], ttlMs: 60_000 });
    expect(made.version).toBe('1.2.3');
    expect(made.provenance).toMatchObject({ revision: '2026-07-28', coverage: 'full', capabilities: [] });
    expect(waysOf(made)).toEqual(['2026-07-28-all: same']);
    expect(made.configurations[0]?.envelopes['tools/list']?.[0]).toMatchObject({ ttlMs: 60_000, cacheScope: 'public' });
  });

  it('may leave initialize without an answer', async () => {
    const { capture: made } = await captureFixture('modern', { variables: { SILENT: 'yes' }, timeout: 8 });
    expect(namesOf(made.results)).toEqual(['list_parcels', 'delete_parcel']);
  });

  it('may want a revision that is newer than any known', async () => {
    const { capture: made } = await captureFixture('modern', { variables: { NEWER: 'yes' } });
    expect(namesOf(made.results)).toEqual(['list_parcels', 'delete_parcel']);
    expect(made.provenance.revision).toBe('2027-03-01');
  });
});

describe('a server that speaks to nobody who can do too little', () => {
  const demand = (DEMANDS: string, more = {}) => captureFixture('demanding', { variables: { DEMANDS, ...more } });

  it('is asked with the capabilities that it names, and with others besides', async () => {
    const { capture: made, problems } = await demand('elicitation,io.modelcontextprotocol/ui');
    expect(problems).toEqual([]);
    expect(namesOf(made.results)).toEqual(['ask_person']);
    expect(made.provenance).toMatchObject({ revision: '2026-07-28', capabilities: ['elicitation', 'apps'] });
    expect(waysOf(made)).toEqual([
      '2026-07-28-roots: ask_person list_roots',
      '2026-07-28-sampling: same',
      '2026-07-28-tasks: same',
    ]);
    expect(made.configurations[0]?.capabilities).toEqual(['roots', 'elicitation', 'apps']);
  });

  it('is asked with all where it names none', async () => {
    const { capture: made } = await demand('sampling', { VAGUE: 'yes' });
    expect(namesOf(made.results)).toEqual(['ask_person', 'list_roots']);
    expect(made.provenance.capabilities).toEqual(['roots', 'sampling', 'elicitation', 'tasks', 'apps']);
    expect(made.configurations).toEqual([]);
  });

  it('is given up where it wants what no client has', async () => {
    const [problem] = await problemsOf(demand('telepathy'));
    expect(problem?.code).toBe('request-refused');
  });
});

describe('a server that speaks both eras', () => {
  it('offers the same in both, in whatever order, and without what one of them has no member for', async () => {
    for (const mode of ['', 'wrapped', 'copied']) {
      const { capture: made, problems } = await capture('dual', mode);
      expect(problems).toEqual([]);
      expect(namesOf(made.results)).toEqual(['list_notes', 'add_note']);
      expect(made.provenance.revision).toBe('2025-11-25');
      expect(made.results['server/discover']).toMatchObject({ instructions: 'Read before you write.' });
      expect(waysOf(made)).toEqual(['all: same', '2026-07-28: same', '2026-07-28-all: same']);
      expect(made.configurations[1]?.envelopes['tools/list']).toEqual([
        { resultType: 'complete', ttlMs: 60_000, cacheScope: 'public' },
      ]);
    }
  });

  it('has another list kept whole where the new era has one', async () => {
    const { capture: made } = await capture('dual', 'other');
    expect(namesOf(made.results)).toEqual(['list_notes', 'add_note']);
    expect(waysOf(made)).toEqual(['all: same', '2026-07-28: add_note list_notes purge_notes']);
    expect(made.configurations[1]?.toolDigests).toHaveLength(3);
    expect(made.configurations[1]?.digest).toMatch(/^sha256:/);
  });

  it('is asked there, in one start, as clients that can do more', async () => {
    const { capture: made } = await capture('dual', 'apps');
    expect(waysOf(made)).toEqual([
      'all: same',
      '2026-07-28: same',
      '2026-07-28-roots: same',
      '2026-07-28-sampling: same',
      '2026-07-28-elicitation: same',
      '2026-07-28-tasks: same',
      '2026-07-28-apps: add_note list_notes show_notes',
    ]);
  });
});

describe('a server that speaks the era of initialize alone', () => {
  it.each([
    ['exit', 'exited with code 2'],
    ['silent', 'does not answer server/discover in time'],
    ['nameless', 'error -32600: Server not initialized'],
  ])('is said to, where it answers the other question by %s', async (mode, note) => {
    const { capture: made, problems } = await capture('shy', mode, { timeout: 4 });
    expect(problems).toEqual([]);
    expect(namesOf(made.results)).toEqual(['list_notes']);
    expect(waysOf(made)).toEqual(['all: same', '2026-07-28: refused']);
    expect(made.configurations[1]?.note).toContain(note);
    expect(made.results['server/discover']).toBeNull();
  });
});

describe('a server with its own mind of revisions', () => {
  it('is taken at its word, and a revision that no initialize opens is warned of', async () => {
    const { capture: made, problems } = await capture('revised', 'newer');
    expect(namesOf(made.results)).toEqual(['list_parcels']);
    expect(codesOf(problems)).toEqual(['unknown-revision']);
    expect(problems[0]?.message).toContain('2026-07-28');
  });

  it.each(['older', 'data'])('is asked again in the newest that it names by %s', async (mode) => {
    const { capture: made, problems } = await capture('revised', mode);
    expect(problems).toEqual([]);
    expect(namesOf(made.results)).toEqual(['list_parcels']);
    expect(made.provenance.revision).toBe('2025-06-18');
  });

  it('need not say which version of itself it is', async () => {
    const { capture: made } = await capture('revised', 'none');
    expect(namesOf(made.results)).toEqual(['list_parcels']);
    expect(made.version).toBeNull();
  });
});
