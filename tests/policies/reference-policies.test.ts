import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { categoryIdSchema } from '../../src/catalog/schema/vocabulary.ts';
import { formats } from '../../src/policies/formats/index.ts';
import { scopes, toolIntentSchema, type ToolIntent } from '../../src/policies/intent.ts';
import { packs } from '../../src/policies/packs/index.ts';
import { evaluators } from './evaluate-policy.ts';
import { makeAssessment } from './make-assessment.ts';

const fixtureSchema = z.array(
  z.object({ server: z.string().optional(), name: z.string(), category: categoryIdSchema, inputSchema: z.json() }),
);

const readJson = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../fixtures/policies/${name}.json`, import.meta.url), 'utf8'));

const readIntents = (name: string) =>
  fixtureSchema.parse(readJson(name)).map(({ server = '', category, ...tool }) => ({
    server,
    intent: packs.standard.decideIntent(tool, makeAssessment(category)),
  }));

const referenceTools = readIntents('reference-tools');
const listmonk = readIntents('listmonk-tools').map(({ intent }) => intent);

const cases: readonly (readonly [string, string, readonly ToolIntent[]])[] = [
  ...referenceTools.map(({ server, intent }) => [`${server}-${intent.tool}`, server, [intent]] as const),
  ['listmonk', 'listmonk', listmonk],
];

describe.each(formats.map((format) => [format.id, format] as const))('%s', (id, format) => {
  for (const scope of scopes)
    it.each(cases)(`writes %s, scope ${scope}, as its golden file`, async (name, alias, tools) => {
      for (const intent of tools) toolIntentSchema.parse(intent);
      const rendered = format.render({ alias, scope, tools });
      evaluators[id](rendered.text);
      const golden = `../golden/policies/${name}.${scope}.${format.id}`;
      await expect(rendered.text).toMatchFileSnapshot(`${golden}.${format.language}`);
      const { summary, rest, notes } = rendered;
      await expect(`${JSON.stringify({ summary, rest, notes }, null, 2)}\n`).toMatchFileSnapshot(`${golden}.told.json`);
    });
});

describe('policylayer, one tool, the rest denied', () => {
  it.each([
    'iterable-send_campaign',
    'iterable-abort_campaign',
    'listmonk-send_campaign',
    'fluentcrm-fluentcrm_resume_campaign',
  ])('equals the reference page of %s', (name) => {
    const found = referenceTools.find(({ server, intent }) => `${server}-${intent.tool}` === name);
    const tools = found === undefined ? [] : [found.intent];
    const text = formats.find(({ id }) => id === 'policylayer')?.render({ alias: 'x', scope: 'only', tools }).text;
    expect(JSON.parse(text ?? '')).toEqual(readJson(name));
  });
});
