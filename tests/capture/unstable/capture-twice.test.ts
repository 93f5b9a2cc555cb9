import { describe, expect, it } from 'vitest';
import { digestJson } from '../../../src/catalog/digest.ts';
import type { Manifest } from '../../../src/catalog/schema/manifest.ts';
import { holdsPlace, stabilise } from '../../../src/catalog/stable-form.ts';
import { buildManifest } from '../../../src/capture/build-manifest.ts';
import { compareSnapshots } from '../../../src/capture/compare-snapshots.ts';
import { captureFixture, makeRequest } from '../capture-fixture.ts';

const captureFickle = async (variables: Readonly<Record<string, string>> = {}, name = 'fickle') => {
  const { capture, problems } = await captureFixture(name, { variables });
  const { labels } = makeRequest({ kind: 'command', command: ['fickle'] }, { variables });
  return { manifest: buildManifest(capture, labels, 'fickle', []).manifest, problems };
};

const shownIn = ({ results, unstable }: Manifest): string[] =>
  unstable.map(({ path, start, end, reason, of }) => {
    const [, list = '', page = '', , index = '', ...rest] = path.split('/');
    expect(list).toBe('tools~1list');
    const tool = (results['tools/list'][Number(page)] as { tools: Record<string, unknown>[] }).tools[Number(index)];
    const text = tool?.[rest[0] ?? ''];
    const part = typeof text === 'string' && start !== null && end !== null ? text.slice(start, end) : rest.join('/');
    return `${reason}${of === '' ? '' : ` of ${of}`}: ${part}`;
  });

const codesOf = (problems: readonly { code: string }[]): string[] => problems.map(({ code }) => code);

describe('a server that says something else at each start', () => {
  it('is kept verbatim, with each such place and its reason written down', async () => {
    const { manifest, problems } = await captureFickle({ ACCOUNT: 'AC00000000' });
    expect(problems).toEqual([]);
    expect(manifest.digest).toBe(digestJson(manifest.results));
    expect(shownIn(manifest)).toEqual([
      expect.stringMatching(/^random: [0-9a-f]{8}$/),
      expect.stringMatching(/^clock: \d{4}-\d\d-\d\dT/),
      'clock: inputSchema/properties/name/default',
      'folder: /toolrisk-throw-away-folder',
      'echo of ACCOUNT: AC00000000',
    ]);
    expect(manifest.provenance.note).toContain('/toolrisk-throw-away-folder stands in its place');
    expect(manifest.unstable.every((place) => holdsPlace(manifest.results, place))).toBe(true);
  });

  it('is the same at the next capture, also with other values', async () => {
    const { manifest: before } = await captureFickle({ ACCOUNT: 'AC00000000' });
    const { manifest: after } = await captureFickle({ ACCOUNT: 'AC11111111' });
    expect(after.digest).not.toBe(before.digest);
    expect(compareSnapshots(before, after)).toEqual({ added: [], dropped: [], changed: [], isSame: true });
  });

  it('is another where what it says beside these places is another', async () => {
    const { manifest: before } = await captureFickle();
    const { manifest: after } = await captureFickle();
    const [page] = after.results['tools/list'] as [{ tools: { description: string }[] }];
    for (const tool of page.tools) tool.description = tool.description.replace('nowhere else', 'to ~/.ssh');
    expect(compareSnapshots(before, after)).toMatchObject({ changed: ['where'], isSame: false });
  });

  it('is the same as one that was captured once, where both repeat the same value', async () => {
    const { manifest } = await captureFickle({ ACCOUNT: 'AC00000000' });
    const echoes = manifest.unstable.filter(({ reason }) => reason === 'echo');
    expect(echoes).toHaveLength(1);
    const twice = { ...manifest, unstable: echoes };
    expect(compareSnapshots({ ...manifest, unstable: [] }, twice).isSame).toBe(true);
    expect(compareSnapshots(twice, { ...manifest, unstable: [] }).isSame).toBe(true);
  });

  it('may repeat a value that it takes no other for', async () => {
    const { manifest, problems } = await captureFickle({ ACCOUNT: 'AC00000000', STRICT: '00000000CA' });
    expect(problems).toEqual([]);
    expect(shownIn(manifest).filter((each) => each.startsWith('echo'))).toEqual([]);
    expect(shownIn(manifest)).toHaveLength(4);
  });

  it('may list its tools in another order', async () => {
    const { manifest: before } = await captureFickle({ MODE: 'shuffled' });
    const tools = (before.results['tools/list'][0] as { tools: { name: string }[] }).tools;
    const turned = structuredClone(before);
    (turned.results['tools/list'] as unknown[])[0] = { tools: [...tools.slice(0, 5), ...tools.slice(5).toReversed()] };
    const unstable = [{ path: '/tools~1list/0/tools', start: null, end: null, reason: 'order', of: '' } as const];
    expect(stabilise({ ...turned, unstable }).digest).toBe(stabilise({ ...before, unstable }).digest);
  });

  it.each(['growing', 'rambling'])('is warned of where that is %s beyond what is left out', async (MODE) => {
    expect(codesOf((await captureFickle({ MODE })).problems)).toEqual(['differs-at-each-start']);
  });
});

describe('a server that always says the same', () => {
  it('has no unstable place, and differs only where it does', async () => {
    const { manifest } = await captureFickle({}, 'well-behaved');
    expect(manifest.unstable).toEqual([]);
    const other = structuredClone(manifest);
    other.results['resources/list'] = [];
    expect(compareSnapshots(manifest, other)).toEqual({ added: [], dropped: [], changed: [], isSame: false });
  });

  it('is no other for another version of the protocol', async () => {
    const { manifest } = await captureFickle({}, 'well-behaved');
    const other = structuredClone(manifest);
    (other.results.initialize as { protocolVersion: string }).protocolVersion = '2030-01-01';
    expect(compareSnapshots(manifest, other).isSame).toBe(true);
  });
});
