import fc from 'fast-check';
import type { PolicyRequest } from '../../../src/policies/intent.ts';
import { nameArbitrary, requestArbitrary } from '../odd-names.ts';

/** Aliases that engines may write alike, or of which one begins like another. */
const aliases = [
  ...['a', 'A', 'a_b', 'a__b', 'a___b', 'a-b', 'a b', 'a.b', 'a:b', 'a/b', 'a*', '*', 'b', 'mcp', 'mcp_a', 'mcp__a'],
  ...['claude.ai a b', 'claude.ai_a_b', '__proto__', '\ud800', '\ufffd', 'größe', 'x'.repeat(28), `${'x'.repeat(28)}y`],
];

/** Tools whose names, with an alias before them, may be those of others. */
const tools = [
  ...[
    'c',
    'C',
    'b_c',
    'b__c',
    'b___c',
    '_c',
    '__c',
    '___c',
    'b-c',
    'b.c',
    'b:c',
    'b*c',
    'a-c',
    'a_b-c',
    '?',
    ' c',
    '(c',
  ],
  ...['a_c', 'a__c', 'x'.repeat(40), `b_${'x'.repeat(38)}`, 'toString', 'größe', '\ud800', '\ufffd', '*'],
];

export const aliasArbitrary = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...aliases) }, nameArbitrary);
const toolArbitrary = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...tools) }, nameArbitrary);

/** A request under names that meet those of others more often than not. */
const meetingArbitrary: fc.Arbitrary<PolicyRequest> = fc
  .record({
    request: requestArbitrary,
    alias: aliasArbitrary,
    names: fc.array(toolArbitrary, { minLength: 9, maxLength: 9 }),
  })
  .map(({ request, alias, names }) => {
    const rename = (intents: PolicyRequest['tools'], from: number) =>
      intents.map((intent, i) => ({ ...intent, tool: names[from + i] ?? intent.tool }));
    const listed = rename(request.tools, 0);
    const others = rename(request.others, 6).filter(({ tool }) => !listed.some((own) => own.tool === tool));
    return { alias, scope: request.scope, tools: listed, others };
  });

/** Two to four servers; now and then two have one alias. */
export const stackArbitrary = fc.array(meetingArbitrary, { minLength: 2, maxLength: 4 });

const SEPARATORS = ['_', '__', '___', ':', '/', '-'];

/** Names that a tool of one server would have, were a tool of another its own. */
const listCrossing = (alias: string, { alias: other, tools: own, others }: PolicyRequest): string[] =>
  [...own, ...others].flatMap(({ tool }) =>
    SEPARATORS.flatMap((separator) => {
      const full = `${other}${separator}${tool}`;
      const prefix = `${alias}${separator}`;
      return full.startsWith(prefix) && full.length > prefix.length ? [full.slice(prefix.length)] : [];
    }),
  );

/** Every name that a tool of one server of a stack is worth trying under. */
export const listCandidates = (alias: string, requests: readonly PolicyRequest[]): string[] => [
  ...new Set([
    'a tool that no request names',
    ...requests.flatMap((request) => [
      ...[...request.tools, ...request.others].map(({ tool }) => tool),
      ...listCrossing(alias, request),
    ]),
  ]),
];
