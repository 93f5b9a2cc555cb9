import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decideIntent } from '../../src/policies/decide-intent.ts';
import { packs } from '../../src/policies/packs/index.ts';
import { openKnown } from '../../src/stack/known/open-known.ts';
import { packKnown } from '../../src/stack/known/pack-known.ts';
import { getSite } from '../fixtures/catalogue/get-site.ts';

const { servers } = await getSite();
const file = packKnown(servers, () => []);
const known = openKnown(JSON.parse(JSON.stringify(file)) as typeof file);

describe('the file of known servers', () => {
  it('gives back every tool with its verdict and what each pack recommends', () => {
    for (const { server, tools } of servers) {
      const own = tools.filter(({ isCurrent }) => isCurrent);
      const opened = known.listTools(server.slug);
      expect(opened.map(({ name, slug }) => [name, slug])).toEqual(own.map(({ name, slug }) => [name, slug]));
      for (const [i, tool] of own.entries()) {
        expect(opened[i]?.verdict).toMatchObject({
          severity: tool.assessment.severity,
          category: tool.assessment.category,
          traits: tool.assessment.traits,
        });
        for (const pack of packs) {
          const { tool: name, reason, ...intent } = decideIntent(pack, tool);
          expect([name, reason.length > 0]).toEqual([tool.name, true]);
          expect(opened[i]?.intents[pack.id]).toEqual(intent);
        }
      }
    }
  });

  it('can be loaded before anything is asked: it takes 13 bytes a tool at most, packed', () => {
    const tools = servers.reduce((sum, each) => sum + each.tools.length, 0);
    expect(gzipSync(JSON.stringify(file)).length / tools).toBeLessThan(13);
  });

  it('knows no server of another name, and says where it is not whole', () => {
    expect(known.listTools('__proto__')).toEqual([]);
    expect(() => openKnown({ ...file, verdicts: [] }).listTools('iterable')).toThrow('not whole');
  });
});
