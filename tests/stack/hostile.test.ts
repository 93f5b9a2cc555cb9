import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readPointer } from '../../src/catalog/json-pointer.ts';
import { problemSchema } from '../../src/catalog/schema/problem.ts';
import type { Json } from '../../src/catalog/schema/tool-definition.ts';
import { stackForms } from '../../src/stack/forms/index.ts';
import { matchServer } from '../../src/stack/identify/match-server.ts';
import { readServerKeys } from '../../src/stack/identify/read-server-keys.ts';
import { readStack } from '../../src/stack/read-stack.ts';

const fileName = fc.constantFrom(null, ...stackForms.flatMap(({ fileNames }) => fileNames));

/** Keys that forms know, so that odd values stand where they are looked for. */
const key = fc.constantFrom(
  ...['mcpServers', 'servers', 'mcp', 'mcp_servers', 'context_servers', 'extensions', 'registry', 'projects', 'a', ''],
  ...['command', 'cmd', 'args', 'env', 'environment', 'envs', 'env_keys', 'url', 'httpUrl', 'serverUrl', 'uri', 'type'],
  ...['disabled', 'enabled', 'isActive', 'name', 'path', 'image', 'remote', 'tools', 'allowed', 'excluded', 'inputs'],
  ...['__proto__', 'constructor', 'toString', 'disabledMcpServers', 'amp.mcpServers', 'mcp.servers', 'a/b~c'],
);
const { value: odd } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'large', maxDepth: 8 },
    fc.constantFrom(null, true, false, 0, 8080, '', 'x', 'npx', 'https://a.example/mcp', '${X}', 'local', 'npx -y "a'),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(key, tie('value')), { maxLength: 5 }).map((entries) => Object.fromEntries(entries)),
  ),
}));

it('reads whatever JSON there is without throwing, and each server stands where it says', async () => {
  await fc.assert(
    fc.asyncProperty(odd, fileName, async (value, name) => {
      const stack = await readStack(JSON.stringify(value), name);
      for (const problem of stack.problems) expect(problemSchema.safeParse(problem).success).toBe(true);
      for (const server of stack.servers) {
        expect(readPointer(value as Json, server.place)).toBeDefined();
        expect(matchServer(readServerKeys(server), []).kind).toBe('unknown');
      }
      expect(stack.servers.length + stack.lists.length + stack.problems.length).toBeGreaterThan(0);
    }),
    { seed: 13, numRuns: 2000 },
  );
});

it('reads whatever text there is without throwing', async () => {
  const sign = fc.constantFrom(
    ...['{', '}', '[', ']', '"', ':', ',', '\\', '\n', '\r', ' ', '\t', "'", '#', '=', '-', '/*', '//', '```', '\0'],
    ...['"mcpServers":{', '[mcp_servers.a]\n', 'command', 'mcpServers:\n', '  a:\n', '&a', '*a', '<<:', '!x', 'data:'],
    ...['claude mcp add ', 'npx -y a', '${', '\uFEFF', '\u202e', '\ud800', 'true', '1e999', '---\n', '%TAG'],
  );
  await fc.assert(
    fc.asyncProperty(fc.array(sign, { maxLength: 40 }), fileName, async (signs, name) => {
      const { servers, lists, problems } = await readStack(signs.join(''), name);
      expect(servers.length + lists.length + problems.length).toBeGreaterThan(0);
    }),
    { seed: 13, numRuns: 3000 },
  );
});

it('tells a server by any words without throwing', () => {
  const word = fc.constantFrom(
    ...[
      'npx',
      'npx.cmd',
      '-y',
      '-p',
      '--package=a@1',
      'uvx',
      '--from',
      'git+https://github.com/a/b@c',
      'docker',
      'run',
    ],
    ...['-e', 'A=b', '--', 'bash', '-c', 'npx "', 'cmd', '/c', 'mcp-remote', 'https://a.example/mcp', 'supergateway'],
    ...[
      '--stdio',
      'npx supergateway --stdio "npx a"',
      'sudo',
      'env',
      'node',
      '/x/node_modules/@a/b',
      '@',
      '…',
      '',
      '%2',
    ],
    ...['npm:@a/b@1', 'github:a/b#c', 'go', 'github.com/a/b@v1', 'a b', '../node_modules/', 'image:tag@sha256:0'],
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), ([command = '', ...args]) => {
      const server = { alias: 'a', variables: [], isOff: false, place: '' };
      const keys = readServerKeys({ ...server, launch: { kind: 'command', command, args } });
      for (const each of keys) expect(JSON.stringify(each)).not.toContain('…');
    }),
    { seed: 13, numRuns: 5000 },
  );
});

/** Modules that a file loads, and theirs, without those of which only types are taken. */
function loadAll(start: string): { readonly files: string[]; readonly packages: string[] } {
  const seen = new Set<string>();
  const load = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    const imports = readFileSync(file, 'utf8').matchAll(
      /^(?:import|export)\b(?! type\b)[^;]*? from '([^']+)'|\bimport\('([^']+)'\)/gm,
    );
    for (const [, name = '', lazy = ''] of imports)
      if (name.startsWith('.')) load(normalize(join(dirname(file), name)));
      else seen.add(name || lazy);
  };
  load(start);
  const all = [...seen];
  return { files: all.filter((name) => /^src\//.test(name)), packages: all.filter((name) => !/^src\//.test(name)) };
}

it('runs in a browser: no module of Node, and of packages only the readers', () => {
  const read = loadAll('src/stack/read-stack.ts');
  expect(read.files.length).toBeGreaterThan(60);
  expect(read.packages.toSorted()).toEqual(['smol-toml', 'yaml']);
  expect(loadAll('src/stack/identify/read-server-keys.ts').packages).toEqual(['packageurl-js']);
  expect(loadAll('src/stack/identify/match-server.ts').packages).toEqual([]);
});
