import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { spellCanonically } from '../../src/catalog/canonical-json.ts';
import { digestJson, digestTool, pinTool } from '../../src/catalog/digest.ts';
import { isToolDefinition } from '../../src/catalog/read-tools.ts';
import type { Json } from '../../src/catalog/schema/tool-definition.ts';
import { allHostileTools } from '../fixtures/catalogue/hostile-tools.ts';

const parse = (text: string): Json => JSON.parse(text) as Json;

describe('the digest of a JSON value', () => {
  it('is the SHA-256 of its canonical form', () => {
    // printf '{"a":[1,"ü"],"b":null}' | sha256sum
    expect(digestJson(parse('{"b": null, "a": [1.0, "ü"]}'))).toBe(
      'sha256:0315e7da7dad15415af50795b6eea22b22929c6804ff4aad3ebbc45ace4a1aa7',
    );
  });

  it('does not depend on the order of keys, but on that of lists', () => {
    expect(digestJson(parse('{"a":1,"b":{"c":2,"d":3}}'))).toBe(digestJson(parse('{"b":{"d":3,"c":2},"a":1}')));
    expect(digestJson([1, 2])).not.toBe(digestJson([2, 1]));
  });

  it('sees keys that objects inherit', () => {
    expect(digestJson(parse('{"__proto__":1}'))).not.toBe(digestJson({}));
    expect(digestJson(parse('{"constructor":1}'))).not.toBe(digestJson(parse('{"toString":1}')));
  });

  it('tells lone surrogates from each other, and from their escapes spelled out', () => {
    const texts = ['"\ud800"', '"\ud801"', '"\\\\ud800"', '"\\\\\\\\ud800"', '"\ufffd"'];
    expect(new Set(texts.map((text) => digestJson(parse(text)))).size).toBe(texts.length);
  });

  it('takes numbers that no double can hold', () => {
    expect(digestJson(parse('{"default":1e999}'))).toMatch(/^sha256:[0-9a-f]{64}$/);
  });
});

describe('the digest of a tool', () => {
  const tool = { name: 'a', description: 'b', inputSchema: { type: 'object' }, annotations: { readOnlyHint: true } };

  it.each([
    ['name', { ...tool, name: 'x' }],
    ['description', { ...tool, description: 'x' }],
    ['inputSchema', { ...tool, inputSchema: {} }],
    ['annotations', { ...tool, annotations: {} }],
    ['title', { ...tool, title: 'x' }],
    ['output schema', { ...tool, outputSchema: {} }],
    ['_meta', { ...tool, _meta: { a: 1 } }],
    ['icons', { ...tool, icons: [] }],
    ['execution', { ...tool, execution: { taskSupport: 'required' } }],
    ['other members', { ...tool, readOnly: true }],
  ])('changes with its %s', (_, changed) => {
    expect(digestTool(changed)).not.toBe(digestTool(tool));
  });

  it.each([
    ['execution that forbids tasks', { ...tool, execution: { taskSupport: 'forbidden' } }],
    [
      'another $schema',
      { ...tool, inputSchema: { $schema: 'http://json-schema.org/draft-07/schema#', type: 'object' } },
    ],
    ['an empty _meta', { ...tool, _meta: {} }],
  ])('does not change with %s, which means nothing', (_, changed) => {
    expect(digestTool(changed)).toBe(digestTool(tool));
  });

  it('says which member differs', () => {
    const [before, after] = [pinTool(tool), pinTool({ ...tool, title: 'x', execution: { taskSupport: 'optional' } })];
    const differing = Object.keys(after.members).filter((member) => after.members[member] !== before.members[member]);
    expect(differing).toEqual(['title', 'execution']);
  });

  it('tells a missing field from one that is null', () => {
    expect(digestTool({ name: 'a' })).not.toBe(digestTool({ name: 'a', description: null }));
  });
});

describe('canonical JSON', () => {
  it('is that of another writer of RFC 8785, where there is one', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary', maxDepth: 3 }), (value) => {
        expect(spellCanonically(value as Json)).toBe(canonicalize(value));
      }),
      { numRuns: 500 },
    );
  });

  it('of two values is the same only where they are', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', '\\', 'u', 'd800', '\ud800', '\udc00', '"', '\n', '\ufffd'),
      maxLength: 6,
    });
    const value = fc.oneof(
      text,
      fc.dictionary(text, text, { maxKeys: 2, noNullPrototype: true }),
      fc.array(text, { maxLength: 2 }),
    );
    fc.assert(
      fc.property(value, value, (a, b) => {
        expect(digestJson(a) === digestJson(b)).toBe(isDeepStrictEqual(a, b));
      }),
      { numRuns: 2_000 },
    );
  });

  it('takes any depth', () => {
    expect(spellCanonically(parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`))).toHaveLength(40_000);
  });
});

it('the digest of a tool is the same by itself and with those of its members', () => {
  for (const tool of allHostileTools.filter(isToolDefinition)) expect(pinTool(tool).digest).toBe(digestTool(tool));
});
