import { describe, expect, it } from 'vitest';
import type { ToolDefinition } from '../../src/catalog/schema/tool-definition.ts';
import { toolIntentSchema } from '../../src/policies/intent-schema.ts';
import { standard } from '../../src/policies/packs/standard.ts';
import { readRequiredArguments } from '../../src/policies/read-required-arguments.ts';
import { makeAssessment } from './make-assessment.ts';

const { decideIntent } = standard;
const tool: ToolDefinition = { name: 'act', inputSchema: { type: 'object', required: ['id', 'id', 7, null, 'to'] } };

describe('the standard pack', () => {
  it.each([
    ['Read', 'allow', null, []],
    ['Write', 'limit', 30, []],
    ['Execute', 'limit', 10, ['id', 'to']],
    ['Destructive', 'hide', null, []],
    ['Financial', 'hide', null, []],
    [null, 'hide', null, []],
  ] as const)('answers %s with %s', (category, disposition, max, requiredArguments) => {
    for (const levels of [undefined, {}]) {
      const intent = decideIntent(
        tool,
        makeAssessment(category, [], { levels: category === null ? undefined : levels }),
      );
      expect(intent).toMatchObject({ tool: 'act', disposition, argumentBounds: [], mildModes: null });
      expect(intent.rateLimit?.max ?? null).toBe(max);
      if (levels === undefined) expect(intent.requiredArguments).toEqual(requiredArguments);
      expect(toolIntentSchema.parse(intent)).toEqual(intent);
    }
  });

  it('limits what goes out to many, and says that a limit does not make it safe', () => {
    const plain = decideIntent(tool, makeAssessment('Execute', [], { levels: { reach: 'confined' } })).reason;
    const wide = decideIntent(tool, makeAssessment('Execute', ['mass-audience'], { levels: { reach: 'many' } }));
    expect(wide).toMatchObject({ disposition: 'limit', rateLimit: { max: 10 } });
    expect(wide.reason).toContain('a single call can do the harm already');
    expect(plain).not.toContain('a single call');
  });

  it('refuses free code', () => {
    const intent = decideIntent(tool, makeAssessment('Execute', ['code-execution'], { levels: { code: 'unbounded' } }));
    expect(intent).toMatchObject({ disposition: 'deny', rateLimit: null, requiredArguments: [] });
  });

  it.each([
    ['that can be set right within reach', 'recoverable', 'limit', 30],
    ['that ends something for good with a person', 'lost', 'ask', null],
  ] as const)('leaves a brake %s', (_, reversibility, disposition, max) => {
    const intent = decideIntent(
      tool,
      makeAssessment('Destructive', [], { levels: { reversibility, control: 'brake' } }),
    );
    expect(intent.disposition).toBe(disposition);
    expect(intent.rateLimit?.max ?? null).toBe(max);
  });

  it.each([
    ['secrets', 'Read', { privacy: 'secrets' }],
    ['access', 'Write', { control: 'access' }],
    ['settings in force', 'Write', { control: 'live-settings' }],
    ['terms in force', 'Write', { value: 'live' }],
  ] as const)('asks about %s', (_, category, levels) => {
    expect(decideIntent(tool, makeAssessment(category, [], { levels })).disposition).toBe('ask');
  });

  it('lets other people’s data be read, as the category says', () => {
    const intent = decideIntent(tool, makeAssessment('Read', ['personal-data'], { levels: { privacy: 'personal' } }));
    expect(intent.disposition).toBe('allow');
    expect(intent.reason).toContain('many other people’s records');
  });
});

describe('reading required arguments', () => {
  it.each([
    ['no schema', undefined],
    ['a list as schema', ['required']],
    ['a text as list', { required: 'id' }],
    ['an object as list', { required: { 0: 'id', length: 1 } }],
  ])('finds none in %s', (_, inputSchema) => {
    expect(readRequiredArguments({ name: 'act', inputSchema })).toEqual([]);
  });

  it('takes odd names as they are', () => {
    const required = ['__proto__', 'constructor', '', 'a.b', 'length'];
    expect(readRequiredArguments({ name: 'act', inputSchema: { required } })).toEqual(required);
  });
});
