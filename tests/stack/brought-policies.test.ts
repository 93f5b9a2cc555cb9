import { describe, expect, it } from 'vitest';
import type { ToolDefinition } from '../../src/catalog/schema/tool-definition.ts';
import { classifyTool } from '../../src/classifier/classify.ts';
import { decideIntent } from '../../src/policies/decide-intent.ts';
import { formats } from '../../src/policies/formats/index.ts';
import { scopes, type Scope, type ToolIntent } from '../../src/policies/intent.ts';
import { packs } from '../../src/policies/packs/index.ts';
import type { PackId } from '../../src/policies/packs/pack-ids.ts';
import { renderStack } from '../../src/policies/render-stack.ts';
import { answerStack } from '../../src/stack/answer/answer-stack.ts';
import { judgeTool } from '../../src/stack/answer/judge-tool.ts';
import { composeRequests, listComposed, type SelectedServer } from '../../src/stack/compose/compose-requests.ts';
import { openKnown } from '../../src/stack/known/open-known.ts';
import { packKnown } from '../../src/stack/known/pack-known.ts';
import { getSite } from '../../src/views/site.ts';
import { satisfyIntents } from '../policies/call-arguments.ts';
import { readers } from '../policies/readers.ts';

const ORDER = ['received', 'asked', 'refused'];

const site = (await getSite()).servers.filter(({ server }) => ['listmonk', 'fetch'].includes(server.slug));
const known = openKnown(packKnown(site, () => []));
const definitionsOf = (slug: string): ToolDefinition[] =>
  (site.find(({ server }) => server.slug === slug)?.tools ?? [])
    .filter(({ isCurrent }) => isCurrent)
    .map(({ definition }) => definition);

const tool = (name: string, description: string): ToolDefinition => ({
  name,
  description,
  inputSchema: { type: 'object', properties: { path: { type: 'string' }, url: { type: 'string' } } },
});

/** Servers that the catalogue does not have: one with names of a known neighbour and odd ones, one of a neighbour’s alias and more. */
const brought: ReadonlyMap<string, readonly ToolDefinition[]> = new Map([
  [
    'notes',
    [
      ...definitionsOf('listmonk').slice(0, 6),
      tool('read_file', 'Read any file of the machine.'),
      tool('post_to_url', 'Send text to any URL.'),
      tool('wipe*', 'Permanently delete all records of the account.'),
      tool('wipe_all', 'List your notes.'),
      tool('wipe_all', 'Permanently delete all records of the account.'),
      tool('list"\n- x', 'List notes.'),
    ],
  ],
  ['lists__more', definitionsOf('fetch')],
]);

const servers: readonly SelectedServer[] = [
  { alias: 'lists', slug: 'listmonk', tools: known.listTools('listmonk'), selected: null },
  ...[...brought].map(([alias, definitions]) => ({
    alias,
    slug: null,
    selected: null,
    tools: definitions.map((definition) => judgeTool({ definition, assessment: classifyTool(definition) })),
  })),
];
const { waysOut } = answerStack(servers);
const compose = (pack: PackId, scope: Scope) =>
  composeRequests(listComposed(servers, waysOut, pack, new Map()), pack, scope).requests;

/** What the policy of a brought server alone asks for, decided as for a server of the catalogue. */
const decideAlone = (pack: (typeof packs)[number], alias: string): ToolIntent[] =>
  (brought.get(alias) ?? []).map((definition) =>
    decideIntent(pack, { definition, assessment: classifyTool(definition) }),
  );

it('a brought server is asked what a server of the catalogue with its tools would be, but for exits that are held', () => {
  let held = 0;
  for (const pack of packs)
    for (const [alias] of brought) {
      const own = compose(pack.id, 'only').find((request) => request.alias === alias)?.tools ?? [];
      const alone = decideAlone(pack, alias);
      const isHeld = own.map(({ disposition }, i) => disposition !== alone[i]?.disposition);
      held += isHeld.filter(Boolean).length;
      expect(own).toEqual(
        alone.map((intent, i) => ({
          ...intent,
          reason: '',
          ...(isHeld[i] === true && { disposition: 'ask', rateLimit: null }),
        })),
      );
      expect(own).toHaveLength(alone.length);
    }
  expect(held).toBeGreaterThan(0);
});

describe.each(formats.map((format) => [format.id, format] as const))('%s', (id, format) => {
  it(
    'is no milder with a brought tool, beside known and brought neighbours, than for its server alone',
    { timeout: 120_000 },
    () => {
      const milder: unknown[] = [];
      let count = 0;
      for (const pack of packs)
        for (const scope of scopes) {
          const { files, effects } = renderStack(format, compose(pack.id, scope));
          for (const [alias] of brought) {
            const tools = decideAlone(pack, alias);
            const file = files.find(({ aliases }) => aliases.includes(alias));
            const alone = readers[id](format.render({ alias, scope, tools, others: [] }).text, alias);
            const together = readers[id](file?.text ?? '', alias, file?.aliases);
            for (const name of new Set(tools.map((intent) => intent.tool))) {
              const args = satisfyIntents(tools.filter((intent) => intent.tool === name)) ?? {};
              const outcomes = [together.call(name, args), alone.call(name, args)] as const;
              if (ORDER.indexOf(outcomes[0]) < ORDER.indexOf(outcomes[1]))
                milder.push({ pack: pack.id, scope, alias, name, outcomes });
              expect(effects.some((effect) => effect.alias === alias && effect.tool === name)).toBe(true);
              count += 1;
            }
          }
        }
      expect(milder).toEqual([]);
      expect(count).toBeGreaterThan(packs.length * scopes.length * brought.size);
    },
  );
});
