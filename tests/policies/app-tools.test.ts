import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/catalog/schema/tool-definition.ts';
import type { AxisId, CategoryId } from '../../src/catalog/schema/vocabulary.ts';
import { comparePacks } from '../../src/policies/compare-packs.ts';
import type { Disposition } from '../../src/policies/intent.ts';
import { toolIntentSchema } from '../../src/policies/intent-schema.ts';
import { findPack, packs } from '../../src/policies/packs/index.ts';
import type { PackId } from '../../src/policies/packs/pack-ids.ts';
import { makeAssessment } from './make-assessment.ts';

const define = (visibility: Json) => ({
  name: 'act',
  inputSchema: { type: 'object', properties: { ids: { type: 'array' } }, required: ['ids'] },
  _meta: { ui: { resourceUri: 'ui://act', visibility } },
});
const appOnly = define(['app']);

function decide(
  id: PackId,
  category: CategoryId | null,
  levels: Readonly<Partial<Record<AxisId, string>>> = {},
  tool = appOnly,
) {
  const pack = findPack(id);
  if (pack === null) throw new Error(`no pack ${id}`);
  const found = category === null ? {} : { levels };
  return pack.decideIntent(tool, makeAssessment(category, [], found));
}

describe('a tool that only the app calls', () => {
  it.each<[PackId, CategoryId | null, Disposition, Partial<Record<AxisId, string>>?]>([
    ['supervised', 'Read', 'allow'],
    ['supervised', 'Read', 'ask', { privacy: 'secrets' }],
    ['supervised', 'Write', 'allow'],
    ['supervised', 'Execute', 'allow', { reach: 'confined' }],
    ['supervised', 'Execute', 'ask', { reach: 'outside' }],
    ['supervised', 'Destructive', 'ask', { reversibility: 'lost' }],
    ['supervised', 'Destructive', 'ask', { reversibility: 'lost', reach: 'many' }],
    ['supervised', 'Financial', 'ask', { value: 'moved' }],
    ['supervised', null, 'ask'],
    ['standard', 'Write', 'allow'],
    ['standard', 'Execute', 'allow', { reach: 'confined' }],
    ['standard', 'Execute', 'ask', { code: 'unbounded' }],
    ['standard', 'Destructive', 'ask', { reversibility: 'lost' }],
    ['standard', 'Financial', 'ask', { value: 'moved' }],
    ['standard', null, 'ask'],
    ['read-only', 'Read', 'allow'],
    ['read-only', 'Write', 'hide'],
    ['read-only', 'Destructive', 'hide', { reversibility: 'lost' }],
    ['full', 'Destructive', 'allow', { reversibility: 'lost' }],
  ])('in the %s pack, as %s, comes out as %s', (pack, category, disposition, levels) => {
    const intent = decide(pack, category, levels);
    expect(toolIntentSchema.parse(intent)).toEqual(intent);
    expect(intent).toMatchObject({ disposition, rateLimit: null });
    expect(intent.reason).toContain('called by the app, not the model');
  });

  it('is never counted or bounded where it may run, so that its page works as made', () => {
    for (const { id } of packs) {
      const intent = decide(id, 'Write');
      expect(intent.rateLimit).toBeNull();
      if (intent.disposition === 'allow') expect(intent.argumentBounds).toEqual([]);
    }
  });

  it('says why it is treated unlike others', () => {
    expect(decide('supervised', 'Write').reason).toMatch(/at the pace of a page in use/);
    expect(decide('standard', 'Destructive').reason).toMatch(/a person decides, and where nobody can be asked/);
    expect(decide('read-only', 'Write').reason).toMatch(/page can’t use it either/);
    expect(decide('supervised', 'Read').reason).toMatch(/It is called by the app, not the model\.$/);
  });

  it('is told from one that the model may call too', () => {
    for (const visibility of [['model'], ['model', 'app'], [], null, ['App']]) {
      const { disposition, reason } = decide('supervised', 'Write', {}, define(visibility));
      expect(disposition).toBe('limit');
      expect(reason).not.toContain('called by the app');
    }
  });

  it('stands in no count of what the model can do, and still among what packs differ on', () => {
    const assessment = makeAssessment('Write', [], { levels: {} });
    const { counts, differences } = comparePacks(
      [
        { definition: { ...define(['model']), name: 'both' }, assessment },
        { definition: appOnly, assessment },
      ],
      packs,
    );
    for (const { counts: own } of counts) expect(Object.values(own).reduce((sum, each) => sum + each, 0)).toBe(1);
    expect(differences.map(({ tool }) => tool)).toEqual(['both', 'act']);
  });
});
