import { describe, expect, it } from 'vitest';
import type { GlossaryTerm } from '../../src/catalog/schema/glossary.ts';
import { makeTermFinder } from '../../src/glossary/find-terms.ts';
import { measurePace } from '../measure-pace.ts';

const makeTerm = (id: GlossaryTerm['id'], forms: string[], unless: string[] = []): GlossaryTerm => ({
  id,
  term: id,
  rank: 0,
  definition: 'A word.',
  see: [],
  forms,
  unless,
});
const find = makeTermFinder([
  makeTerm('mcp', ['MCP']),
  makeTerm('mcp-server', ['MCP server', 'MCP servers']),
  makeTerm('policy', ['policy', 'policies'], ['privacy policy']),
  makeTerm('tool', ['tool', 'tools']),
  makeTerm('tool-poisoning', ['tool poisoning']),
  makeTerm('rate-limit', ['rate limit', 'rate-limited']),
]);
const show = (text: string) => find(text).map(({ id, start, end }) => `${id}: ${text.slice(start, end)}`);

describe('a term is found', () => {
  it.each([
    ['as a whole word', 'Has a tool.', ['tool: tool']],
    ['in the plural', 'Has tools and policies.', ['tool: tools', 'policy: policies']],
    ['at the start of a sentence', 'It ends. Tools stay.', ['tool: Tools']],
    ['at the start of all', 'Policies: few', ['policy: Policies']],
    ['after an opening quotation mark', 'It says: “Tools stay.”', ['tool: Tools']],
    ['with a possessive', "a tool’s name, a tool's name", ['tool: tool', 'tool: tool']],
    [
      'in the longest form',
      'by tool poisoning of an MCP server',
      ['tool-poisoning: tool poisoning', 'mcp-server: MCP server'],
    ],
    ['in its short form where the long one is not complete', 'a tool, poisoning', ['tool: tool']],
    ['over a line break', 'each MCP\n   server', ['mcp-server: MCP\n   server']],
    ['before punctuation', 'a tool, (tool); tool?', ['tool: tool', 'tool: tool', 'tool: tool']],
    ['with a hyphen of its own', 'is rate-limited here', ['rate-limit: rate-limited']],
    ['with its capitals', 'over MCP', ['mcp: MCP']],
  ])('%s', (_, text, found) => {
    expect(show(text)).toEqual(found);
  });
});

describe('a term is not found', () => {
  it.each([
    ['inside a word', 'toolbox, atoll, policymaker, atool'],
    ['inside an identifier', 'tool_name, my_tool, list-tools, tool-name, tools/list, $tool, #tool, @tool'],
    ['in a file name', 'policy.json, tool.name, ./tool'],
    ['next to a letter that has no case', 'toolé, étool, tool\u0301'],
    ['in an exception', 'a privacy policy, a privacy\npolicy'],
    ['in a proper name', 'on Acme MCP Server, in the Acme Policy Engine, with Acme Tools'],
    ['where a name begins a sentence', 'It ends. Policy Engine removes all. MCP Inspector too.'],
    ['in capitals that are not its own', 'see TOOLS and mcp and Mcp'],
  ])('%s', (_, text) => {
    expect(show(text)).toEqual([]);
  });
});

it('answers within a second, whatever the text is', () => {
  const units = ['rate ', 'rate\n\n', 'privacy ', 'MCP ', '.', '\ufffc', 'tool', 'tool\ufffc'];
  const texts = units.map((unit) => unit.repeat(500_000 / unit.length));
  const blanks = [`rate${' '.repeat(500_000)}`];
  expect(measurePace(() => [...texts, ...blanks].map(find))).toBeLessThan(250);
});
