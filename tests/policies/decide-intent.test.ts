import { describe, expect, it } from 'vitest';
import { listServedTools } from '../../src/catalog/configurations.ts';
import type { WayOfAsking } from '../../src/catalog/describe-configuration.ts';
import type { Assessment } from '../../src/catalog/schema/assessment.ts';
import type { Capability, Configuration } from '../../src/catalog/schema/manifest.ts';
import type { Json, ToolDefinition } from '../../src/catalog/schema/tool-definition.ts';
import { assessVariants, type AssessedVariant } from '../../src/assessed/assess-variants.ts';
import { classifyTool } from '../../src/classifier/classify.ts';
import { decideIntent } from '../../src/policies/decide-intent.ts';
import { rankStrictness } from '../../src/policies/intent.ts';
import { toolIntentSchema } from '../../src/policies/intent-schema.ts';
import { packs } from '../../src/policies/packs/index.ts';
import { readOnly } from '../../src/policies/packs/read-only.ts';
import { standard } from '../../src/policies/packs/standard.ts';
import { supervised } from '../../src/policies/packs/supervised.ts';
import { makeManifest, makeProvenance } from '../fixtures/catalogue/make-catalogue.ts';
import { makeAssessment, makeModes } from './make-assessment.ts';

const define = (properties: Record<string, Json> = {}, required: string[] = []): ToolDefinition => ({
  name: 'act',
  inputSchema: { type: 'object', properties, required },
});

const ask = (changes: Partial<Configuration>): Configuration => ({
  id: 'other',
  revision: '2025-11-25',
  transport: 'stdio',
  capabilities: [],
  settings: {},
  outcome: 'differs',
  reason: '',
  note: '',
  envelopes: {},
  digest: null,
  toolDigests: [],
  results: null,
  ...changes,
});

const beside: WayOfAsking = { revision: '2025-11-25', transport: 'stdio', capabilities: [], settings: {} };

const vary = (
  assessment: Assessment,
  definition: ToolDefinition = define(),
  capabilities: Capability[] = ['roots'],
  settings: Configuration['settings'] = {},
): AssessedVariant => ({ configuration: ask({ capabilities, settings }), beside, definition, assessment });

const read = makeAssessment('Read', [], { levels: {} });
const lost = makeAssessment('Destructive', [], { levels: { reversibility: 'lost' } });

describe('what is recommended for a tool that some clients are served otherwise', () => {
  it('is the stricter, and says for whom', () => {
    const tool = { definition: define(), assessment: read, variants: [vary(lost)] };
    const intent = decideIntent(supervised, tool);
    expect(intent.disposition).toBe('ask');
    expect(intent.reason).toContain(supervised.decideIntent(define(), lost).reason);
    expect(intent.reason).toContain('for the definition served to clients that declare roots: a policy can’t tell');
    expect(decideIntent(standard, tool).disposition).toBe('hide');
    expect(decideIntent(readOnly, tool).disposition).toBe(readOnly.decideIntent(define(), lost).disposition);
  });

  it('names all who make it so, and nobody else', () => {
    const variants = [vary(lost), vary(lost, define(), [], { MODE: 'full`' }), vary(read, define(), ['sampling'])];
    const { reason } = decideIntent(supervised, { definition: define(), assessment: read, variants });
    expect(reason).toContain('to clients that declare roots or where the server is set to “MODE=full’”');
    expect(reason).not.toContain('sampling');
  });

  it('stays as it is where the others are as harmless, or more so', () => {
    for (const pack of packs)
      for (const assessment of [read, lost]) {
        const variants = [vary(assessment), vary(read)];
        expect(decideIntent(pack, { definition: define(), assessment, variants })).toEqual(
          pack.decideIntent(define(), assessment),
        );
      }
  });

  it('holds bounds and limits of both, each once', () => {
    const write = makeAssessment('Write', [], { levels: {} });
    const bounded = define({ limit: { type: 'integer' } });
    const mail = makeAssessment('Write', ['outbound-message'], { levels: { reach: 'many' } });
    for (const pack of packs) {
      const [own, other] = [pack.decideIntent(bounded, write), pack.decideIntent(bounded, mail)];
      const intent = decideIntent(pack, {
        definition: bounded,
        assessment: write,
        variants: [vary(mail, bounded), vary(mail, bounded, ['apps'])],
      });
      expect(rankStrictness(intent.disposition)).toBe(
        Math.max(rankStrictness(own.disposition), rankStrictness(other.disposition)),
      );
      for (const bound of [...own.argumentBounds, ...other.argumentBounds])
        expect(intent.argumentBounds.filter((each) => JSON.stringify(each) === JSON.stringify(bound))).toHaveLength(1);
      expect(toolIntentSchema.safeParse(intent).success).toBe(true);
    }
  });

  it('lets pass only what is harmless in every form', () => {
    const way = { action: { type: 'string', enum: ['list', 'drop'] } };
    const modes = makeModes('action', [
      ['list', 'Read'],
      ['drop', 'Destructive'],
    ]);
    const chosen = makeAssessment('Destructive', [], { levels: { reversibility: 'lost' }, modes });
    const own = decideIntent(supervised, { definition: define(way), assessment: chosen });
    expect(own.mildModes).toEqual({ argument: 'action', values: ['list'] });
    const both = decideIntent(supervised, {
      definition: define(way),
      assessment: chosen,
      variants: [vary(lost, define(way))],
    });
    expect(both).toMatchObject({ disposition: 'ask', mildModes: null });
    expect(both.reason).toContain('Another definition is served to clients that declare roots');
  });

  it('demands no argument that a form does not have', () => {
    const run = makeAssessment('Execute', ['code-execution'], { levels: { reach: 'confined' } });
    const own = define({ code: {}, cell: {} }, ['code', 'cell']);
    const other = define({ code: {}, kernel: {} }, ['code', 'kernel']);
    expect(standard.decideIntent(own, run).requiredArguments).toEqual(['code', 'cell']);
    expect(
      decideIntent(standard, { definition: own, assessment: run, variants: [vary(run, other)] }).requiredArguments,
    ).toEqual(['code']);
  });
});

describe('the verdict on another definition', () => {
  const plain: ToolDefinition = { name: 'list_notes', description: 'Lists notes.' };
  const page: ToolDefinition = { ...plain, _meta: { 'example/hint': true } };
  const wipe: ToolDefinition = { ...plain, description: 'Permanently deletes all notes. This cannot be undone.' };
  const assess = (assessment: Assessment, ...others: ToolDefinition[]) => {
    const configurations = others.map((tool, i) =>
      ask({ id: `other-${i}`, results: makeManifest([tool] as never).results }),
    );
    const provenance = makeProvenance({ revision: '2025-11-25' });
    const [served] = listServedTools(makeManifest([plain] as never, { configurations, provenance }));
    if (served === undefined) throw new Error('there is no tool');
    return assessVariants(served, assessment);
  };

  it('is that of the rules, or of the review where the rules read both alike', () => {
    const reviewed: Assessment = { ...makeAssessment('Financial', [], { levels: {} }), source: 'review' };
    expect(assess(reviewed, page, wipe).map(({ assessment }) => assessment)).toEqual([reviewed, classifyTool(wipe)]);
    expect(assess(classifyTool(plain), wipe).map(({ assessment }) => assessment.category)).toEqual(['Destructive']);
  });

  it('makes nothing of what only its page shows', () => {
    const assessment = classifyTool(plain);
    for (const pack of packs) {
      const tool = { definition: plain, assessment, variants: assess(assessment, page) };
      expect(tool.variants).toHaveLength(1);
      expect(decideIntent(pack, tool)).toEqual(pack.decideIntent(plain, assessment));
    }
  });
});

it('is decided in time that grows with what is served otherwise', () => {
  const variants = Array.from({ length: 5_000 }, (_, i) => vary(read, define({ [`limit${i}`]: { type: 'integer' } })));
  const start = performance.now();
  for (const pack of packs) decideIntent(pack, { definition: define(), assessment: read, variants });
  expect(performance.now() - start).toBeLessThan(10_000);
});
