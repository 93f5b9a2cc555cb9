import { expect, it } from 'vitest';
import { findFormat, type FormatId } from '../../../src/policies/formats/index.ts';
import type { PolicyRequest, Scope, ToolIntent } from '../../../src/policies/intent.ts';
import { renderStack } from '../../../src/policies/render-stack.ts';
import { makeIntent } from '../make-intent.ts';

const request = (alias: string, scope: Scope, ...tools: ToolIntent[]): PolicyRequest => ({
  alias,
  scope,
  tools,
  others: [],
});

function render(id: FormatId, ...requests: PolicyRequest[]) {
  const format = findFormat(id);
  if (format === null) throw new Error('There is no such format.');
  const stack = renderStack(format, requests);
  const noted = stack.notes.filter(({ code }) => /meet|taken|rest-denied|modes-unsaid/.test(code));
  return {
    ...stack,
    given: stack.effects.map(({ alias, tool, given }) => `${alias} ${tool} ${given}`),
    noted: noted.map(({ alias, code, tools }) => [alias, code, ...tools].join(' ')),
  };
}

const allow = (tool: string) => makeIntent(tool, 'allow');
const hide = (tool: string) => makeIntent(tool, 'hide');

it('holds tools of two servers under one name to the stricter of both', () => {
  const { given, noted } = render(
    'claude-code',
    request('a', 'only', allow('b__c')),
    request('a__b', 'only', hide('c')),
  );
  expect(given).toEqual(['a b__c hide', 'a__b c hide']);
  expect(noted).toEqual(['a servers-meet b__c', 'a__b servers-meet c']);
});

it('holds a tool to what holds for one that another server may come to have', () => {
  const { given, noted } = render(
    'claude-code',
    request('a', 'only', allow('b__c')),
    request('a__b', 'only', allow('d')),
  );
  expect(given).toEqual(['a b__c ask', 'a__b d ask']);
  expect(noted).toEqual(['a servers-meet b__c', 'a__b servers-meet d']);
});

it('leaves tools alone that no other server can have', () => {
  const { given, noted } = render('claude-code', request('a', 'only', allow('c')), request('b', 'only', hide('c')));
  expect(given).toEqual(['a c allow', 'b c hide']);
  expect(noted).toEqual([]);
});

it('holds the tools of an engine that knows no servers to the stricter by their bare names', () => {
  const { given } = render('continue', request('a', 'rest', allow('c')), request('b', 'rest', makeIntent('c', 'ask')));
  expect(given).toEqual(['a c ask', 'b c ask']);
});

it('denies by a bare name what another server has denied as not asked about', () => {
  const closing = { ...request('b', 'only', allow('d')), others: [allow('c')] };
  expect(render('continue', request('a', 'rest', allow('c')), closing).given).toEqual(['a c hide', 'b d allow']);
});

it('says where a key for all of one server takes in another', () => {
  const { rest, noted, summary } = render(
    'opencode',
    request('crm', 'only', allow('c')),
    request('crm_x', 'rest', allow('d')),
  );
  expect(rest).toEqual([
    { alias: 'crm', effect: 'denied' },
    { alias: 'crm_x', effect: 'denied' },
  ]);
  expect(noted).toEqual(['crm_x rest-denied', 'crm_x servers-meet d']);
  expect(summary).toBe(
    'Of 2 tools of 2 servers, 1 can be called without a limit; 1 is hidden and denied. Any other tool of these servers is denied.',
  );
});

it('says where a key for all of one server takes in some of another', () => {
  const { rest, notes } = render('opencode', request('crm', 'rest', allow('c')), request('crm_x', 'only', allow('d')));
  expect(rest.map(({ effect }) => effect)).toEqual(['untouched', 'denied']);
  expect(notes.filter(({ code }) => code === 'rest-partly-denied').map(({ alias }) => alias)).toEqual(['crm']);
});

it('leaves a server untouched that no key takes in', () => {
  const { rest, summary } = render('opencode', request('crm', 'only', allow('c')), request('mail', 'rest', hide('d')));
  expect(rest[1]).toEqual({ alias: 'mail', effect: 'untouched' });
  expect(summary).toBe(
    'Of 2 tools of 2 servers, 1 can be called without a limit; 1 is hidden and denied. Any other tool of crm is denied. Any other tool of mail is left untouched.',
  );
});

it('closes every server of a gateway where what is not permitted is denied', () => {
  const modes = makeIntent('d', 'deny', { mildModes: { argument: 'action', values: ['get'] } });
  const { rest, noted, given } = render('agentcore', request('a', 'only', allow('c')), request('b', 'rest', modes));
  expect(rest.map(({ effect }) => effect)).toEqual(['denied', 'denied']);
  expect(given).toEqual(['a c allow', 'b d hide']);
  expect(noted).toEqual(['b rest-denied', 'b modes-unsaid d']);
});

it('takes servers for one whose names the engine writes alike', () => {
  const { files, given, noted, problems } = render(
    'vscode',
    request('GitHub', 'only', allow('c')),
    request('github', 'rest', allow('d')),
  );
  expect(files[0]?.text).not.toContain('github/*');
  expect(given).toEqual(['GitHub c hide', 'github d hide']);
  expect(noted[0]).toBe(' aliases-meet');
  expect(problems).toEqual([]);
});

it('names two servers of one alias as a problem, and loses nothing of either', () => {
  const { effects, problems, rest, files } = render(
    'codex',
    request('crm', 'rest', hide('c')),
    request('crm', 'rest', allow('d')),
  );
  expect(problems).toEqual([
    {
      code: 'shared-alias',
      level: 'error',
      file: '-',
      path: '/1/alias',
      message: 'Two servers of the stack have the name "crm".',
      hint: 'Give one of them another name, as in the list of servers of your client; until then what is stricter holds for both.',
    },
  ]);
  expect(effects.map(({ tool }) => tool)).toEqual(['c', 'd']);
  expect(rest).toHaveLength(2);
  expect(files.map(({ aliases }) => aliases)).toEqual([['crm']]);
});

it('asks instead of allowing where the name of a server could stand for others', () => {
  const { given } = render('cursor', request('a*', 'only', allow('c')), request('ab', 'only', allow('c')));
  expect(given).toEqual(['a* c ask', 'ab c allow']);
});

it('denies what the entry of a server with a star in its name denies', () => {
  const { given, noted } = render(
    'cursor',
    request('a*', 'only', makeIntent('c', 'deny')),
    request('ab', 'only', allow('c')),
  );
  expect(given).toEqual(['a* c deny', 'ab c deny']);
  expect(noted).toEqual(['ab server-taken c']);
});

it('says a note once that is true of every server', () => {
  const { notes } = render('continue', request('a', 'rest', allow('c')), request('b', 'rest', allow('d')));
  expect(notes.filter(({ code }) => code === 'no-server').map(({ alias }) => alias)).toEqual([null]);
});

it('tells what several servers take beside the steps of each', () => {
  const { steps } = render('opa', request('a', 'only', allow('c')), request('b', 'only', allow('c')));
  expect(steps.at(-2)).toContain('ExtAuthzPerRoute');
  expect(render('opa', request('a', 'only', allow('c'))).steps.join(' ')).not.toContain('ExtAuthzPerRoute');
});

it('lets rules that name their server hold for it alone, though another’s name begins like its own', () => {
  const { given } = render('gemini-cli', request('crm', 'only', allow('c')), request('crm_x', 'only', allow('d')));
  expect(given).toEqual(['crm c allow', 'crm_x d allow']);
});
