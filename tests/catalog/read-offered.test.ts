import { describe, expect, it } from 'vitest';
import { listOffered, readPageReach } from '../../src/catalog/read-offered.ts';
import type { Json } from '../../src/catalog/schema/tool-definition.ts';
import { makeManifest } from '../fixtures/catalogue/make-catalogue.ts';
import { askedServer } from '../fixtures/catalogue/asked-server.ts';

const asked = askedServer.manifests['2.0.0'];
if (asked === undefined || typeof asked === 'string') throw new Error('the server has no such version');

const withPrompts = (prompts: Json) => {
  const { results } = makeManifest([]);
  return listOffered({ results: { ...results, 'prompts/list': [{ prompts }] }, configurations: [] }, 'prompts/list');
};

describe('what a server offers beside its tools', () => {
  it('is read in served order, and kept verbatim', () => {
    const prompts = listOffered(asked, 'prompts/list');
    expect(prompts.map(({ key }) => key)).toEqual(['summarise', '</title><img src=x onerror=window.intruder=1>', null]);
    expect(prompts[0]?.arguments).toEqual([
      { name: 'folder', isRequired: true },
      { name: 'length', isRequired: false },
    ]);
    expect(prompts[2]?.definition).toBe(7);
    expect(listOffered(asked, 'resources/list')).toHaveLength(31);
    expect(listOffered(asked, 'resources/templates/list').map(({ key }) => key)).toEqual(['notes://{folder}/{note}']);
  });

  it('takes what it can’t read for entries that say nothing', () => {
    for (const prompts of [null, 'x', {}]) expect(withPrompts(prompts)).toEqual([]);
    const odd = withPrompts([null, [], { name: 5, arguments: 'x' }, { name: 'a', arguments: [null, { name: 3 }] }]);
    expect(odd.map(({ key, arguments: taken }) => [key, taken])).toEqual([
      [null, []],
      [null, []],
      [null, []],
      ['a', []],
    ]);
  });

  it('tells what some ways of asking alone bring', () => {
    const { results } = makeManifest([]);
    const [first] = asked.configurations;
    if (first === undefined) throw new Error('nobody asked otherwise');
    const brought = { ...results, 'prompts/list': [{ prompts: [{ name: 'a' }, { name: 'b' }] }] };
    const found = listOffered(
      {
        results: { ...results, 'prompts/list': [{ prompts: [{ name: 'a' }] }] },
        configurations: [{ ...first, results: brought }],
      },
      'prompts/list',
    );
    expect(found.map(({ key, onlyWith }) => [key, onlyWith.map(({ id }) => id)])).toEqual([
      ['a', []],
      ['b', [first.id]],
    ]);
  });
});

it('reads what a page may reach, and knows what says nothing of it', () => {
  expect(
    readPageReach({
      _meta: {
        ui: {
          csp: { connectDomains: ['https://a.example', 5, 'https://a.example'], baseUriDomains: 'https://b.example' },
          permissions: { camera: {} },
        },
      },
    }),
  ).toEqual({
    connects: ['https://a.example'],
    loads: [],
    frames: [],
    bases: ['https://b.example'],
    permissions: ['camera'],
  });
  for (const resource of [null, {}, { _meta: {} }, { _meta: { ui: [] } }, { _meta: { ui: { csp: 'x' } } }])
    expect(readPageReach(resource as Json)).toBeNull();
});
