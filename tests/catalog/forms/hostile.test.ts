import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readToolsOfText, readToolsOfValue } from '../../../src/catalog/forms/index.ts';
import { isToolDefinition } from '../../../src/catalog/read-tools.ts';
import { problemSchema } from '../../../src/catalog/schema/problem.ts';
import type { Json } from '../../../src/catalog/schema/tool-definition.ts';

/** Keys that forms know, so that odd values stand where they are looked for. */
const key = fc.constantFrom(
  ...['tools', 'name', 'description', 'inputSchema', 'parameters', 'function', 'toolSpec', 'result', 'jsonrpc', 'id'],
  ...['functionDeclarations', 'arguments', 'option', 'command', 'servers', 'server', 'error', 'annotations', 'a', 'b'],
  ...['properties', 'type', 'input_schema', '__proto__', 'constructor', 'nextCursor', 'tool_name', 'serverInfo', ''],
);
const { value: odd } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'large', maxDepth: 9 },
    fc.constantFrom(null, true, 0, '', 'x', 'object', 'STRING', '{"type":"object"}', '[', 'dynamic'),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(key, tie('value')), { maxLength: 5 }).map((entries) => Object.fromEntries(entries)),
  ),
}));

const resolve = (root: Json | undefined, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((value, part) => (value as Record<string, unknown>)[part], root);

it('reads whatever JSON there is without throwing, and says why where it finds nothing', () => {
  fc.assert(
    fc.property(odd, (value) => {
      const { lists, problems } = readToolsOfValue(value as Json, 'x');
      expect(lists.length > 0 || problems.some(({ level }) => level === 'error')).toBe(true);
      for (const problem of problems) expect(problemSchema.safeParse(problem).success).toBe(true);
      for (const { path } of lists.flatMap(({ elements }) => elements))
        expect(resolve(value as Json, path)).toBeDefined();
    }),
    { seed: 11, numRuns: 3000 },
  );
});

it('never calls a text, a number or a message a tool', () => {
  fc.assert(
    fc.property(odd, (value) => {
      const { lists } = readToolsOfValue([{ jsonrpc: '2.0', id: 1, result: value as Json }, 'x', 7], 'x');
      for (const { value: tool } of lists.flatMap(({ elements }) => elements))
        if (isToolDefinition(tool)) expect(tool).not.toHaveProperty('jsonrpc');
    }),
    { seed: 11, numRuns: 1000 },
  );
});

it('reads whatever text there is without throwing', () => {
  const sign = fc.constantFrom(...'{}[]",:\\\n\r ', 'data:', '"tools":[', '{"name":"a"}', '- a: b', '\u0000');
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 40 }), (signs) => {
      readToolsOfText(signs.join(''), 'x');
    }),
    { seed: 11, numRuns: 3000 },
  );
});

it.each<[string, (size: number) => string]>([
  [
    'many tools',
    (n) => JSON.stringify(Array.from({ length: n }, (_, i) => ({ name: `t${i}`, parameters: { type: 'OBJECT' } }))),
  ],
  [
    'many servers',
    (n) => JSON.stringify(Object.fromEntries(Array.from({ length: n }, (_, i) => [`s${i}`, { tools: [] }]))),
  ],
  [
    'many pages',
    (n) => JSON.stringify(Array.from({ length: n }, (_, i) => ({ tools: [{ name: `t${i}` }], nextCursor: '1' }))),
  ],
  ['brackets that never close', (n) => '{ [ {\n'.repeat(n * 4)],
  ['messages line by line', (n) => '{"jsonrpc":"2.0","method":"notifications/progress"}\n'.repeat(n)],
  ['depth', (n) => '['.repeat(n) + ']'.repeat(n)],
  ['depth of objects', (n) => '{"tools":'.repeat(n) + '1' + '}'.repeat(n)],
])('reads %s in linear time', (_, make) => {
  const text = make(20_000);
  const started = process.cpuUsage();
  readToolsOfText(text, 'x');
  // Of processor time, in microseconds: a quadratic reading takes many times as long.
  expect(process.cpuUsage(started).user).toBeLessThan(5_000_000);
});

it('runs in a browser: no module of Node, no package', () => {
  const seen = new Set<string>();
  const load = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    const imports = readFileSync(file, 'utf8').matchAll(/^(?:import|export)\b(?! type\b)[^;]*? from '([^']+)'/gm);
    for (const [, name = ''] of imports)
      if (name.startsWith('.')) load(normalize(join(dirname(file), name)));
      else seen.add(name);
  };
  load('src/catalog/forms/index.ts');
  load('src/catalog/json-text.ts');
  expect([...seen].filter((name) => !name.startsWith('src/'))).toEqual([]);
  expect([...seen].length).toBeGreaterThan(20);
});
