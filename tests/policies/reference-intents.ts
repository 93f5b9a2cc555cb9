import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { categoryIdSchema } from '../../src/catalog/schema/vocabulary.ts';
import type { ToolIntent } from '../../src/policies/intent.ts';
import { standard } from '../../src/policies/packs/standard.ts';
import { makeAssessment } from './make-assessment.ts';

const fixtureSchema = z.array(
  z.object({ server: z.string().optional(), name: z.string(), category: categoryIdSchema, inputSchema: z.json() }),
);

export const readFixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../fixtures/policies/${name}.json`, import.meta.url), 'utf8'));

const readIntents = (name: string) =>
  fixtureSchema.parse(readFixture(name)).map(({ server = '', category, ...tool }) => ({
    server,
    intent: standard.decideIntent(tool, makeAssessment(category)),
  }));

const tools = new Map<string, ToolIntent>(
  readIntents('reference-tools').map(({ server, intent }) => [`${server}-${intent.tool}`, intent] as const),
);

/** What the standard pack recommends for a tool of the reference pages, `<server>-<tool>`. Throws where there is none. */
export function referenceIntent(name: string): ToolIntent {
  const intent = tools.get(name);
  if (intent === undefined) throw new Error(`no reference tool ${name}`);
  return intent;
}

/** One tool, and a whole server. */
export const referenceIntents = {
  tool: [referenceIntent('iterable-send_campaign')],
  server: readIntents('listmonk-tools').map(({ intent }) => intent),
};
