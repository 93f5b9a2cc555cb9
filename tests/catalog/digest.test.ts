import { describe, expect, it } from 'vitest';
import { digestJson, digestTool } from '../../src/catalog/digest.ts';
import type { Json } from '../../src/catalog/schema/tool-definition.ts';

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

  it('tells lone surrogates from each other and from their escapes spelled out', () => {
    const digests = ['"\ud800"', '"\ud801"', '"\\\\ud800"', '"\ufffd"'].map((text) => digestJson(parse(text)));
    expect(new Set(digests).size).toBeGreaterThanOrEqual(3);
    expect(digests[0]).not.toBe(digests[1]);
    expect(digests[0]).not.toBe(digests[3]);
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
  ])('changes with its %s', (_, changed) => {
    expect(digestTool(changed)).not.toBe(digestTool(tool));
  });

  it('does not change with anything else', () => {
    expect(digestTool({ ...tool, title: 'x', _meta: { a: 1 } })).toBe(digestTool(tool));
  });

  it('tells a missing field from one that is null', () => {
    expect(digestTool({ name: 'a' })).not.toBe(digestTool({ name: 'a', description: null }));
  });
});
