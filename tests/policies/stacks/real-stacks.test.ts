import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getSite } from '../../fixtures/catalogue/get-site.ts';
import { decideIntent } from '../../../src/policies/decide-intent.ts';
import { formats } from '../../../src/policies/formats/index.ts';
import type { PolicyRequest } from '../../../src/policies/intent.ts';
import { packs } from '../../../src/policies/packs/index.ts';
import { renderStack } from '../../../src/policies/render-stack.ts';
import { satisfyIntents } from '../call-arguments.ts';
import { readers } from '../readers.ts';

/** The same stacks on every run; FC_SEED takes others. */
const SEED = Number(process.env['FC_SEED'] ?? 20_261_130);
const OUTCOMES = { allow: 'received', limit: 'received', ask: 'asked', deny: 'refused', hide: 'refused' } as const;
const ORDER = ['received', 'asked', 'refused'];

const { servers } = await getSite();
const [stacks = []] = fc.sample(
  fc.array(
    fc.record({
      slugs: fc.uniqueArray(fc.nat(servers.length - 1), { minLength: 2, maxLength: 6 }),
      scopes: fc.array(fc.constantFrom('only', 'rest'), { minLength: 6, maxLength: 6 }),
    }),
    { minLength: 5, maxLength: 5 },
  ),
  { seed: SEED, numRuns: 1 },
);

const requests = stacks.flatMap(({ slugs, scopes }) =>
  packs.map((pack) =>
    slugs.flatMap((slug, i): PolicyRequest[] => {
      const found = servers[slug];
      if (found === undefined) return [];
      const tools = found.tools.filter(({ isCurrent }) => isCurrent).map((tool) => decideIntent(pack, tool));
      return [{ alias: found.server.slug, scope: scopes[i] ?? 'only', tools, others: [] }];
    }),
  ),
);

it('are five, of two to six servers, with every pack', () => {
  expect(stacks).toHaveLength(5);
  expect(requests).toHaveLength(5 * packs.length);
  for (const stack of requests) expect([2, 3, 4, 5, 6]).toContain(stack.length);
});

describe.each(formats.map((format) => [format.id, format] as const))('%s', (id, format) => {
  it(
    'means for every tool of five stacks what it says, and is no milder than for its server alone',
    { timeout: 300_000 },
    () => {
      const wrong: unknown[] = [];
      let count = 0;
      for (const stack of requests) {
        const { files, effects, notes } = renderStack(format, stack);
        let at = 0;
        for (const { alias, scope, tools, others } of stack) {
          const alone = format.render({ alias, scope, tools, others });
          const file = files.find(({ aliases }) => aliases.includes(alias));
          const policy = readers[id](file?.text ?? '', alias, file?.aliases);
          const meeting = new Set(
            notes.flatMap((note) =>
              note.alias === alias && ['names-meet', 'servers-meet'].includes(note.code) ? note.tools : [],
            ),
          );
          const calls = alone.effects.map(({ tool }) => {
            const args = satisfyIntents(tools.filter((intent) => intent.tool === tool)) ?? {};
            return [tool, args, policy.call(tool, args)] as const;
          });
          const own = readers[id](alone.text, alias);
          for (const [tool, args, outcome] of calls) {
            const effect = effects[at++];
            count += 1;
            const isAsGiven = effect !== undefined && outcome === OUTCOMES[effect.given];
            const isMilder = ORDER.indexOf(outcome) < ORDER.indexOf(own.call(tool, args));
            const isListed = policy.isListed(tool) === (effect?.given !== 'hide');
            if (effect?.tool !== tool || !(isAsGiven || meeting.has(tool)) || isMilder || !isListed)
              wrong.push({ alias, tool, outcome, effect });
          }
        }
      }
      expect(wrong).toEqual([]);
      expect(count).toBe(requests.flat().flatMap(({ tools }) => [...new Set(tools.map(({ tool }) => tool))]).length);
    },
  );
});
