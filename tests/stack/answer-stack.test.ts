import { describe, expect, it } from 'vitest';
import { listFlows, type FlowId } from '../../src/stack/answer/flows.ts';
import { answerStack } from '../../src/stack/answer/answer-stack.ts';
import type { JudgedTool, PackedIntent } from '../../src/stack/answer/judged-tool.ts';
import { tellStack } from '../../src/stack/answer/tell-stack.ts';
import { composeRequests } from '../../src/stack/compose/compose-requests.ts';
import { exposureRules } from '../../src/attacks/exposure/rules/index.ts';
import { flows } from '../../src/stack/answer/flows.ts';

const allow: PackedIntent = {
  disposition: 'allow',
  rateLimit: null,
  requiredArguments: [],
  argumentBounds: [],
  mildModes: null,
};

const makeTool = (name: string, part: Partial<JudgedTool['verdict']> = {}, isForModel = true): JudgedTool => ({
  name,
  slug: name,
  verdict: {
    severity: 'low',
    category: 'Read',
    points: 0,
    reach: 0,
    undo: '–',
    worst: 'It reads.',
    traits: [],
    flows: [],
    ...part,
  },
  intents: { supervised: allow, standard: allow, 'read-only': allow, full: allow },
  tokens: 10,
  isForModel,
});
const withFlows = (name: string, ...own: FlowId[]) => makeTool(name, { flows: own });
const serve = (alias: string, ...tools: JudgedTool[]) => ({ alias, slug: alias, tools });

describe('the answer to a stack', () => {
  it('lists what the model can call, the worst first, and leaves out what is for a page alone', () => {
    const { tools, servers, tokens } = answerStack([
      serve('a', makeTool('mild'), makeTool('page', {}, false)),
      serve(
        'b',
        makeTool('bad', { severity: 'critical', points: 9 }),
        makeTool('odd', { severity: null, category: null }),
      ),
    ]);
    expect(tools.map(({ alias, name }) => `${alias}/${name}`)).toEqual(['b/bad', 'b/odd', 'a/mild']);
    expect(servers.map(({ alias, mix }) => [alias, mix.critical, mix.unknown, mix.low])).toEqual([
      ['a', 0, 0, 1],
      ['b', 1, 1, 0],
    ]);
    expect(tokens).toBe(30);
  });

  it('finds ways out from what is private to an exit, across servers, one for each kind', () => {
    const { waysOut } = answerStack([
      serve('files', withFlows('read_file', 'files'), withFlows('read_more', 'files')),
      serve('web', withFlows('fetch', 'fetched', 'address')),
    ]);
    expect(waysOut.ways.map(({ from, to, alike }) => [from.name, to.name, alike])).toEqual([['read_file', 'fetch', 1]]);
    expect(waysOut.outside.map(({ name }) => name)).toEqual(['fetch']);
    expect([...waysOut.exits].map(({ name }) => name)).toEqual(['fetch']);
  });

  it('finds none where one of the two is missing, or one tool is both, or only what is its own could leave', () => {
    const count = (...servers: Parameters<typeof answerStack>[0]) => answerStack(servers).waysOut.ways.length;
    expect(count(serve('files', withFlows('read_file', 'files')))).toBe(0);
    expect(count(serve('web', withFlows('fetch', 'address')))).toBe(0);
    expect(count(serve('all', withFlows('run', 'secrets', 'code')))).toBe(0);
    expect(count(serve('files', withFlows('read_file', 'files')), serve('crm', withFlows('hook', 'callback')))).toBe(0);
    expect(count(serve('crm', withFlows('list', 'people'), withFlows('hook', 'callback')))).toBe(1);
  });

  it('tells names that several servers have, but no name that one has twice', () => {
    const { shared } = answerStack([
      serve('a', makeTool('send'), makeTool('twice'), makeTool('twice')),
      serve('b', makeTool('send')),
    ]);
    expect(shared.map(({ name, tools }) => [name, tools.map(({ alias }) => alias)])).toEqual([['send', ['a', 'b']]]);
  });

  it('says in a sentence what it can do, and what is not known', () => {
    expect(tellStack(answerStack([serve('a', makeTool('mild'))]))).toMatch(/^Nothing here ends anything for good/);
    const bad = makeTool('bad', { undo: 'no, gone', traits: ['money-movement'] });
    expect(tellStack(answerStack([serve('a', bad, makeTool('odd', { severity: null }))]))).toBe(
      'Together, these servers can end things for good and move money. What 1 of its tools do is not known.',
    );
  });

  it('names only flows of exposure rules that there are', () => {
    const ids = new Set(exposureRules.map(({ id }) => id));
    for (const { rule } of flows) expect(ids).toContain(rule);
    expect(listFlows(new Set(['takes-a-path']), 'Read')).toEqual(['files']);
    expect(listFlows(new Set(['takes-a-path']), 'Write')).toEqual([]);
  });
});

describe('what is asked of a format for a stack', () => {
  const server = {
    alias: 'mine',
    tools: [makeTool('fetch'), makeTool('read')],
    others: [makeTool('rest')],
    exceptions: new Map([['read', 'hide' as const]]),
    exits: new Set(['fetch']),
  };

  it('is what the pack says, but for the exceptions of the reader and exits that are held', () => {
    const { requests, departures } = composeRequests([server], 'supervised', 'only');
    expect(requests[0]?.tools.map(({ tool, disposition }) => [tool, disposition])).toEqual([
      ['fetch', 'ask'],
      ['read', 'hide'],
    ]);
    expect(requests[0]?.others.map(({ tool, disposition }) => [tool, disposition])).toEqual([['rest', 'allow']]);
    expect(departures.map(({ tool, because }) => [tool, because])).toEqual([
      ['fetch', 'exit'],
      ['read', 'reader'],
    ]);
  });

  it('sets a rate where a reader limits a tool, and leaves a stricter exit as it is', () => {
    const strict = {
      ...makeTool('fetch'),
      intents: { ...makeTool('x').intents, supervised: { ...allow, disposition: 'hide' as const } },
    };
    const { requests } = composeRequests(
      [{ ...server, tools: [strict, makeTool('read')], exceptions: new Map([['read', 'limit' as const]]) }],
      'supervised',
      'rest',
    );
    expect(requests[0]?.tools.map(({ disposition, rateLimit }) => [disposition, rateLimit?.max])).toEqual([
      ['hide', undefined],
      ['limit', 10],
    ]);
  });
});
