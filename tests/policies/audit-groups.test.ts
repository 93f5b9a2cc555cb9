import { describe, expect, it } from 'vitest';
import type { AssessedTool } from '../../src/assessed/load-assessed-catalogue.ts';
import type { AxisId } from '../../src/catalog/schema/vocabulary.ts';
import { toolIntentSchema } from '../../src/policies/intent-schema.ts';
import { rankStrictness, type Disposition, type ToolIntent } from '../../src/policies/intent.ts';
import { findPack, packs } from '../../src/policies/packs/index.ts';
import type { PackId } from '../../src/policies/packs/pack-ids.ts';
import { getSite } from '../fixtures/catalogue/get-site.ts';

const { servers } = await getSite();
const tools = servers.flatMap((server) => server.tools);

const at = ({ assessment }: AssessedTool, axis: AxisId): string | undefined => assessment.axes?.[axis].level;
const isAny = (tool: AssessedTool, axis: AxisId, ...levels: string[]): boolean => levels.includes(at(tool, axis) ?? '');
const isMilderThan = (disposition: Disposition, { disposition: given }: ToolIntent): boolean =>
  rankStrictness(given) < rankStrictness(disposition);
const isRefused = ({ disposition }: ToolIntent): boolean => disposition === 'deny' || disposition === 'hide';

interface AuditGroup {
  readonly name: string;
  readonly holds: (tool: AssessedTool) => boolean;
  /** What is wrong with a recommendation for such a tool. */
  readonly fails: (intent: ToolIntent) => boolean;
  /** The packs in which none may fail. */
  readonly packs: readonly PackId[];
}

const isUnattended = (intent: ToolIntent): boolean => isMilderThan('ask', intent);

// What a blind audit of the recommendations found wrong, in packs that can do better.
const auditGroups: readonly AuditGroup[] = [
  {
    name: 'unbounded code and queries that run unattended',
    holds: (tool) => isAny(tool, 'code', 'unbounded'),
    fails: isUnattended,
    packs: ['supervised', 'standard', 'read-only'],
  },
  {
    name: 'changes of access and of what is in service that run unattended',
    holds: (tool) => isAny(tool, 'control', 'access', 'live-settings'),
    fails: isUnattended,
    packs: ['supervised', 'standard', 'read-only'],
  },
  {
    name: 'changes that reach what is in force, or others, and run unattended',
    holds: ({ assessment: { category, severity } }) =>
      category === 'Write' && (severity === 'high' || severity === 'critical'),
    fails: isUnattended,
    packs: ['supervised', 'standard', 'read-only'],
  },
  {
    name: 'spending that runs unattended',
    holds: (tool) => isAny(tool, 'value', 'moved', 'prepared'),
    fails: isUnattended,
    packs: ['supervised', 'standard', 'read-only'],
  },
  {
    name: 'secrets that are read freely',
    holds: (tool) => isAny(tool, 'privacy', 'secrets'),
    fails: isUnattended,
    packs: ['supervised', 'standard', 'read-only'],
  },
  {
    name: 'bulk personal data that is read freely',
    holds: (tool) => isAny(tool, 'privacy', 'personal'),
    fails: isUnattended,
    packs: ['supervised', 'read-only'],
  },
  {
    name: 'messages and publications that go out unattended',
    holds: ({ assessment: { category, traits } }) =>
      category !== 'Read' &&
      ['outbound-message', 'public-publish', 'mass-audience'].some((id) => traits.some((own) => own === id)),
    fails: isUnattended,
    packs: ['supervised', 'read-only'],
  },
  {
    name: 'brakes out of reach',
    holds: (tool) => isAny(tool, 'control', 'brake'),
    fails: isRefused,
    packs: ['supervised', 'standard', 'read-only'],
  },
  {
    name: 'tools with a harmless way of calling them that are refused whole',
    holds: ({ assessment: { category, modes } }) =>
      category !== 'Read' && modes.some((mode) => mode.category === 'Read' && mode.severity === 'low'),
    fails: (intent) => isRefused(intent) && intent.mildModes === null,
    packs: ['supervised'],
  },
];

describe.each(auditGroups)('$name', ({ holds, fails, packs: better }) => {
  const found = tools.filter(holds);

  it('are in the catalogue', () => {
    expect(found.length).toBeGreaterThan(15);
  });

  it.each(better)('are none in the pack %s', (id) => {
    const failing = found.filter(({ definition, assessment }) => {
      const intent = findPack(id)?.decideIntent(definition, assessment);
      return intent === undefined || fails(intent);
    });
    expect(failing.map(({ server, name }) => `${server}/${name}`)).toEqual([]);
  });
});

describe.each(packs)('the pack $id, over the whole catalogue', ({ decideIntent }) => {
  const intents = tools.map(({ definition, assessment }) => decideIntent(definition, assessment));

  it('makes intents that hold', () => {
    for (const intent of intents) expect(toolIntentSchema.safeParse(intent).success, intent.tool).toBe(true);
  });

  it('gives reasons that are about the tool', () => {
    const shares = [...Map.groupBy(intents, ({ reason }) => reason).values()].map(
      ({ length }) => length / tools.length,
    );
    expect(Math.max(...shares)).toBeLessThan(0.05);
    for (const { reason } of intents) {
      expect(reason).toMatch(/^[\p{Lu}“][^\n]{20,600}\.$/u);
      expect(reason).not.toMatch(/ {2}|“”|undefined|null|,\.|\.\./);
    }
  });
});

it('The read-only pack lets nothing but ordinary reading pass unattended', () => {
  for (const { definition, assessment } of tools) {
    const intent = findPack('read-only')?.decideIntent(definition, assessment);
    if (intent === undefined || isUnattended(intent))
      expect([assessment.category, assessment.axes?.privacy.level], definition.name).toEqual(['Read', 'ordinary']);
  }
});

it.each([
  ['iterable', 'send_campaign'],
  ['listmonk', 'send_campaign'],
  ['fluentcrm', 'fluentcrm_resume_campaign'],
  ['smallest', 'start_campaign'],
])('The standard pack limits %s/%s to ten calls, as the reference pages do', (server, name) => {
  const found = tools.find((tool) => tool.server === server && tool.name === name);
  if (found === undefined) throw new Error(`no ${server}/${name}`);
  const intent = findPack('standard')?.decideIntent(found.definition, found.assessment);
  expect(intent).toMatchObject({ disposition: 'limit', rateLimit: { max: 10, window: 'minute' } });
});
