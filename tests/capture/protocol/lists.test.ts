import { describe, expect, it } from 'vitest';
import { buildManifest } from '../../../src/capture/build-manifest.ts';
import { captureFixture, makeRequest } from '../capture-fixture.ts';
import { codesOf, namesOf } from './read-capture.ts';

const { labels } = makeRequest({ kind: 'command', command: ['fixture'] });
const captureCursors = async (MODE: string) => captureFixture('cursors', { variables: { MODE } });

describe('a cursor', () => {
  it.each(['empty', 'empty-twice'])('that is empty (%s) is followed', async (mode) => {
    const { capture, problems } = await captureCursors(mode);
    expect(namesOf(capture.results)).toEqual(['list_parcels', 'delete_parcel']);
    expect(problems).toEqual([]);
    expect(capture.provenance).toMatchObject({ coverage: 'full', gaps: [] });
  });

  it('that is empty and leads nowhere is the end, and no page is kept twice', async () => {
    const { capture, problems } = await captureCursors('empty-as-end');
    expect(namesOf(capture.results)).toEqual(['list_parcels']);
    expect(capture.results['tools/list']).toHaveLength(1);
    expect(problems).toEqual([]);
    expect(capture.provenance).toMatchObject({ coverage: 'full', gaps: [] });
  });

  it.each(['number', 'object'])('that is a %s is sent back as it came, with a warning', async (mode) => {
    const { capture, problems } = await captureCursors(mode);
    expect(namesOf(capture.results)).toEqual(['list_parcels', 'delete_parcel']);
    expect(codesOf(problems)).toEqual(['odd-cursor']);
    expect(capture.provenance.coverage).toBe('full');
  });

  it.each([
    ['stuck', 'endless-pages', ['list_parcels', 'delete_parcel']],
    ['ignored', 'endless-pages', ['list_parcels']],
    ['refused', 'open-cursor', ['list_parcels']],
    ['misplaced', 'open-cursor', ['delete_parcel']],
  ])('that does not lead on (%s) leaves what came, and says so', async (mode, code, names) => {
    const { capture, problems } = await captureCursors(mode);
    expect(namesOf(capture.results)).toEqual(names);
    expect(codesOf(problems)).toEqual([code]);
    expect(codesOf(capture.provenance.gaps)).toEqual([code]);
    expect(capture.provenance.coverage).toBe('partial');
  });

  it('that is always new ends at so many pages', async () => {
    const { capture } = await captureFixture('endless', { variables: { FRESH: 'yes' } });
    expect(capture.results['tools/list']).toHaveLength(200);
    expect(capture.provenance).toMatchObject({ coverage: 'partial', gaps: [{ code: 'endless-pages' }] });
  });
});

describe('a server without tools', () => {
  it.each([{}, { EMPTY: 'yes' }])('is kept with none, and with what else it has (%o)', async (variables) => {
    const { capture, problems } = await captureFixture('toolless', { variables });
    expect(problems).toEqual([]);
    const built = buildManifest(capture, labels, 'toolless', []);
    expect(codesOf(built.problems)).toEqual(['no-tools']);
    expect(built.manifest.toolDigests).toEqual([]);
    expect(built.manifest.results['resources/list']).toHaveLength(1);
  });

  it('may say so with null', async () => {
    const { capture, problems } = await captureCursors('null-list');
    expect(codesOf(problems)).toEqual(['null-list']);
    expect(buildManifest(capture, labels, 'toolless', []).manifest.results['tools/list']).toEqual([{ tools: null }]);
  });
});

describe('a list that changes while it is asked for', () => {
  it('is asked for again, and the last one counts', async () => {
    const { capture, problems } = await captureFixture('growing');
    expect(namesOf(capture.results)).toEqual(['list_parcels', 'delete_parcel']);
    expect(problems).toEqual([]);
    expect(capture.provenance.coverage).toBe('full');
    expect(codesOf(capture.provenance.gaps)).toEqual(['list-may-grow']);
  });

  it('and never settles is not waited for for ever', async () => {
    const { capture } = await captureFixture('growing', { variables: { RESTLESS: 'yes' } });
    expect(namesOf(capture.results)).toHaveLength(2);
    expect(capture.provenance.coverage).toBe('partial');
  });
});

describe('an answer that readers may read in different ways', () => {
  it('is kept as most read it, and warned of', async () => {
    const { capture, problems } = await captureFixture('garbled');
    expect(codesOf(problems)).toEqual(['duplicate-key', 'invalid-utf-8']);
    expect(problems[0]?.message).toContain('/result/tools/0/description');
    expect(JSON.stringify(capture.results['tools/list'])).toContain('Deletes �.');
  });
});
