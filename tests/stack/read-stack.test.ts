import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { problemSchema } from '../../src/catalog/schema/problem.ts';
import { MOST_SERVERS } from '../../src/stack/entries/read-group.ts';
import { stackForms } from '../../src/stack/forms/index.ts';
import { readStack } from '../../src/stack/read-stack.ts';
import { formatIds } from '../../src/policies/formats/index.ts';
import { describeProblem, describeServer } from './describe-stack.ts';

const FOLDER = 'tests/fixtures/stacks';

/** What reading a file gives; `as` is the name that it is given with. */
interface Expected {
  readonly file: string;
  readonly as: string | null;
  readonly form: string | null;
  readonly servers: readonly string[];
  readonly tools: readonly string[];
  readonly problems: readonly string[];
}

const expected = JSON.parse(readFileSync(`${FOLDER}/expected.json`, 'utf8')) as Expected[];
const servers = (entries: Record<string, unknown>): string => JSON.stringify({ mcpServers: entries });

it('has an expectation for each of 200 configurations and more', () => {
  const files = readdirSync(FOLDER).filter((file) => file !== 'expected.json');
  expect(expected.map(({ file }) => file).toSorted()).toEqual(files.toSorted());
  expect(files.length).toBeGreaterThanOrEqual(200);
});

it.each(expected.map((each) => [each.file, each] as const))('%s', async (file, { as, ...rest }) => {
  const stack = await readStack(readFileSync(`${FOLDER}/${file}`, 'utf8'), as);
  for (const problem of stack.problems) expect(problemSchema.safeParse(problem).success).toBe(true);
  expect({
    file,
    form: stack.form,
    servers: stack.servers.map(describeServer),
    tools: stack.lists.map(({ alias, tools }) => `${alias}: ${tools.map(({ name }) => name).join(', ')}`),
    problems: stack.problems.map(describeProblem),
  }).toEqual(rest);
});

it('says of each configuration what is wrong, or gives servers or tools', async () => {
  for (const { file, form, servers: found, tools, problems } of expected)
    expect(problems.length > 0 || found.length > 0 || tools.length > 0, `${file} as ${form ?? 'nothing'}`).toBe(true);
});

describe.each(stackForms.map((form) => [form.id, form] as const))('%s', (_, form) => {
  it.each([form.fileNames[0] ?? null, null])('gives the servers that its example says, as %s', async (fileName) => {
    const stack = await readStack(form.example, fileName);
    expect(stack.servers.map(({ alias }) => alias)).toEqual(form.gives);
    expect(stack.problems.filter(({ level }) => level === 'error')).toEqual([]);
    const isTold = fileName !== null || form.fileNames.length === 0;
    if (isTold) expect(stack.form).toBe(form.id);
  });

  it('names a source, and a policy format that there is', () => {
    if (form.source === null) expect(form.fileNames).toEqual([]);
    else expect(URL.parse(form.source)?.protocol).toBe('https:');
    if (form.format !== null) expect(formatIds).toContain(form.format);
    for (const name of form.fileNames) expect(name).toBe(name.toLowerCase());
  });
});

it('has an own id for each form', () => {
  expect(new Set(stackForms.map(({ id }) => id)).size).toBe(stackForms.length);
});

it('reads only so many servers, and says so', async () => {
  const many = Array.from({ length: 10_000 }, (_, i) => [`s${i}`, { command: 'npx', args: [`p${i}`] }]);
  const stack = await readStack(servers(Object.fromEntries(many)), null);
  expect(stack.servers.length).toBe(MOST_SERVERS);
  expect(stack.problems.map(({ code, path }) => `${code} ${path}`)).toContain('too-many-servers /mcpServers');
});

it('lists only so many problems, and says so', async () => {
  const many = Array.from({ length: 1000 }, (_, i) => [`s${i}`, 7]);
  const { problems } = await readStack(servers(Object.fromEntries(many)), null);
  expect(problems.length).toBeLessThan(110);
  expect(problems.at(-1)?.code).toBe('too-many-problems');
});

it('does not read a text of more than five million characters, and says so', async () => {
  const stack = await readStack(servers({ a: { command: 'x'.repeat(5_000_001) } }), null);
  expect(stack).toMatchObject({ form: null, servers: [], lists: [], problems: [{ code: 'too-long', level: 'error' }] });
});

it('bounds what it gives, however long a name is that leads to servers', async () => {
  const many = Object.fromEntries(Array.from({ length: 900 }, (_, i) => [`s${i}`, { command: 'x', args: [null] }]));
  const text = JSON.stringify({ projects: { ['p'.repeat(1_000_000)]: { mcpServers: many } }, mcpServers: many });
  const stack = await readStack(text, '.claude.json');
  expect(stack.servers.length).toBe(900);
  expect(stack.problems.map(({ code }) => code)).toContain('long-name');
  expect(JSON.stringify(stack).length).toBeLessThan(text.length);
});

it('keeps names that objects have for themselves, and makes nothing of them', async () => {
  const stack = await readStack('{"mcpServers": {"__proto__": {"command": "npx", "env": {"__proto__": "x"}}}}', null);
  expect(stack.servers.map(({ alias, variables }) => [alias, variables])).toEqual([['__proto__', ['__proto__']]]);
  expect(Object.hasOwn(Object.prototype, 'command')).toBe(false);
});

it.each<[string, (size: number) => string]>([
  ['objects that never close', (n) => '{"a":'.repeat(n)],
  ['comments that never close', (n) => '{' + '/*'.repeat(n)],
  ['commas', (n) => `{"mcpServers": {"a": {"command": "x"${','.repeat(n)}}}}`],
  ['fences', (n) => '```\n'.repeat(n)],
  ['words of a shell', (n) => `claude mcp add a -- ${'x '.repeat(n)}`],
  ['lines of a shell', (n) => 'claude mcp add a -- x\n'.repeat(n)],
  ['quotes', (n) => servers({ a: { command: 'npx', args: ['"'.repeat(n)] } })],
  ['a long address', (n) => servers({ a: { url: `https://a/${'@'.repeat(n)}` } })],
  ['a long argument', (n) => servers({ a: { command: 'npx', args: ['-'.repeat(n), 'a:'.repeat(n), '${'.repeat(n)] } })],
  ['a long name of a package', (n) => servers({ a: { command: 'npx', args: ['@a/'.repeat(n)] } })],
  ['tables', (n) => '[mcp_servers.a]\n'.repeat(n)],
  ['keys of YAML', (n) => 'a:\n'.repeat(n)],
])('reads %s in linear time', async (_, make) => {
  const text = make(20_000);
  const started = process.cpuUsage();
  await readStack(text, null);
  // Of processor time, in microseconds: a quadratic reading takes many times as long.
  expect(process.cpuUsage(started).user).toBeLessThan(4_000_000);
});
