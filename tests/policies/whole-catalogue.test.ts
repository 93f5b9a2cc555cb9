import { describe, expect, it } from 'vitest';
import { getSite } from '../fixtures/catalogue/get-site.ts';
import { decideIntent } from '../../src/policies/decide-intent.ts';
import { formats } from '../../src/policies/formats/index.ts';
import type { ToolIntent } from '../../src/policies/intent.ts';
import { packs } from '../../src/policies/packs/index.ts';
import { satisfyIntents } from './call-arguments.ts';
import { readers } from './readers.ts';

const OUTCOMES = { allow: 'received', limit: 'received', ask: 'asked', deny: 'refused', hide: 'refused' } as const;

const { servers } = await getSite();
const requests = servers.flatMap(({ server, tools }) => {
  const current = tools.filter(({ isCurrent }) => isCurrent);
  return packs.map((pack) => ({
    alias: server.slug,
    pack: pack.id,
    tools: current.map((tool) => decideIntent(pack, tool)),
  }));
});

const byName = (tools: readonly ToolIntent[]) => Map.groupBy(tools, ({ tool }) => tool);

describe.each(formats.map((format) => [format.id, format] as const))('%s', (id, format) => {
  it('means for every tool of the catalogue, in every pack, what it says of it', { timeout: 300_000 }, () => {
    let count = 0;
    const wrong: unknown[] = [];
    for (const { alias, pack, tools } of requests) {
      const { text, effects, notes } = format.render({ alias, scope: 'only', tools, others: [] });
      const policy = readers[id](text, alias);
      const asked = byName(tools);
      const meeting = new Set(notes.flatMap(({ code, tools: named }) => (code === 'names-meet' ? named : [])));
      for (const { tool, given } of effects) {
        count += 1;
        const outcome = policy.call(tool, satisfyIntents(asked.get(tool) ?? []) ?? {});
        const isAsGiven = outcome === OUTCOMES[given] || (meeting.has(tool) && outcome !== 'received');
        if (!isAsGiven || policy.isListed(tool) !== (given !== 'hide'))
          wrong.push({ alias, pack, tool, given, outcome });
      }
    }
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(14_000);
  });
});
