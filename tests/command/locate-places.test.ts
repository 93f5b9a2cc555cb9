import fc from 'fast-check';
import { parse as parseToml } from 'smol-toml';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { writePointer } from '../../src/catalog/json-pointer.ts';
import { locatePlaces } from '../../src/command/places/locate-places.ts';

const lineOf = (text: string, pointer: string): number => locatePlaces(text, [pointer])(pointer).line;

describe('places of a text', () => {
  it('finds members and elements of JSON with comments and trailing commas', () => {
    const text = [
      '// my servers {',
      '{',
      '  "mcpServers": { /* "b": */',
      '    "a": { "command": "npx", "args": ["-y", "x",] },',
      '    "b/c":',
      '      { "url": "https://example.com/{x}" },',
      '  },',
      '}',
    ].join('\n');
    expect(lineOf(text, '/mcpServers')).toBe(3);
    expect(lineOf(text, '/mcpServers/a')).toBe(4);
    expect(locatePlaces(text, ['/mcpServers/a/args/1'])('/mcpServers/a/args/1')).toEqual({
      line: 4,
      column: 45,
      end: 53,
    });
    expect(lineOf(text, '/mcpServers/b~1c')).toBe(5);
    expect(lineOf(text, '/mcpServers/b~1c/url')).toBe(6);
  });

  it('falls back on what is around, and then on the start', () => {
    expect(lineOf('{\n "a": {\n  "b": 1\n }\n}', '/a/c/d')).toBe(2);
    expect(lineOf('{\n "a": 1\n}', '/z')).toBe(1);
    expect(lineOf('', '/z')).toBe(1);
  });

  it('finds tables of TOML', () => {
    const text = '# mine\nmodel = "x"\n\n[mcp_servers.depot]\ncommand = "npx"\n\n[mcp_servers."b c".env]\nKEY = "v"\n';
    expect(Object.keys(parseToml(text))).toContain('mcp_servers');
    expect(lineOf(text, '/mcp_servers/depot')).toBe(4);
    expect(lineOf(text, '/mcp_servers/depot/command')).toBe(5);
    expect(lineOf(text, '/mcp_servers/b c')).toBe(7);
    expect(lineOf('[a]\nb = 1\n', '/a/b')).toBe(2);
  });

  it('finds keys and elements of YAML', () => {
    const text =
      'mcpServers:\n  depot:\n    command: npx\n    args:\n    - -y\n    - depot\n  "b c":\n    url: https://example.com\ntools:\n  - name: read\n    description: Reads.\n  - name: write\n';
    expect(parseYaml(text)).toHaveProperty('mcpServers.depot.command', 'npx');
    expect(lineOf(text, '/mcpServers/depot')).toBe(2);
    expect(lineOf(text, '/mcpServers/depot/args/1')).toBe(6);
    expect(lineOf(text, '/mcpServers/b c/url')).toBe(8);
    expect(lineOf(text, '/tools/1')).toBe(12);
    expect(lineOf(text, '/tools/0/description')).toBe(11);
  });

  it('finds the line of every member of any JSON that is written one a line', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.dictionary(fc.string(), fc.string())), (value) => {
        const text = JSON.stringify(value, null, 1);
        const pointers = Object.entries(value).flatMap(([key, inner]) => [
          writePointer([key]),
          ...Object.keys(inner).map((each) => writePointer([key, each])),
        ]);
        const locate = locatePlaces(text, pointers);
        // A member never stands before one that is written before it, and each has a line of its own.
        const lines = pointers.map((pointer) => locate(pointer).line);
        expect(new Set(lines).size).toBe(pointers.length);
        expect(lines).toEqual(lines.toSorted((a, b) => a - b));
      }),
    );
  });

  it('never throws, and takes no quadratic time over what is hostile', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => lineOf(text, '/a/0/b') >= 1));
    const began = performance.now();
    for (const text of [
      '['.repeat(200_000),
      '{"a":'.repeat(100_000),
      '/*'.repeat(200_000),
      '"'.repeat(200_001),
      '- '.repeat(100_000),
      `${'a.'.repeat(100_000)}=`,
    ])
      expect(lineOf(text, '/a/0')).toBe(1);
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});
