import { describe, expect, it } from 'vitest';
import { formats } from '../../src/policies/formats/index.ts';
import { choosePack } from '../../src/policies/choose-pack.ts';
import type { PolicyFormat } from '../../src/policies/define-format.ts';
import { scopes, type ToolIntent } from '../../src/policies/intent.ts';
import { languageEndings } from './language-endings.ts';
import { makeAssessment } from './make-assessment.ts';
import { makeIntent } from './make-intent.ts';
import { readers } from './readers.ts';
import { referenceIntents } from './reference-intents.ts';

/** One tool for each kind of intent, some under names that need care. */
const everyIntent: readonly ToolIntent[] = [
  makeIntent('list_lists', 'allow'),
  makeIntent('get_users', 'allow', {
    argumentBounds: [{ argument: 'limit', measure: 'value', minimum: null, maximum: 100 }],
  }),
  makeIntent('update_list', 'limit', { requiredArguments: ['listId'] }),
  makeIntent('send.campaign', 'ask', {
    argumentBounds: [{ argument: 'recipients', measure: 'items', minimum: 1, maximum: 50 }],
  }),
  makeIntent('manage "lists"', 'deny', { mildModes: { argument: 'action', values: ['get', 'list'] } }),
  makeIntent('delete_list', 'hide'),
];

/** A server with a page of its own: three of its five tools are for that page alone. */
const appTools = [
  ['open_document', 'Read', ['model', 'app']],
  ['read_pages', 'Read', ['app']],
  ['save_marks', 'Write', ['app']],
  ['delete_document', 'Destructive', ['app']],
  ['rename_document', 'Write', ['model']],
] as const;

const decideAppTools = (format: PolicyFormat): ToolIntent[] =>
  appTools.map(([name, category, visibility]) =>
    choosePack(format).decideIntent(
      { name, _meta: { ui: { visibility: [...visibility] } } },
      makeAssessment(category, [], { levels: {} }),
    ),
  );

const listCases = (format: PolicyFormat): (readonly [string, string, readonly ToolIntent[]])[] => [
  ['tool', 'iterable', referenceIntents.tool],
  ['server', 'listmonk', referenceIntents.server],
  ['every-intent', 'lists', everyIntent],
  ['app', 'documents', decideAppTools(format)],
];

describe.each(formats.map((format) => [format.id, format] as const))('%s', (id, format) => {
  const golden = `../../src/policies/formats/${id}/golden`;

  it('writes its golden files', async () => {
    const told: Record<string, unknown> = {};
    for (const [name, alias, tools] of listCases(format))
      for (const scope of scopes) {
        const others = scope === 'only' ? [makeIntent('other_tool', 'hide')] : [];
        const { text, summary, rest, notes } = format.render({ alias, scope, tools, others });
        readers[id](text, alias);
        await expect(text).toMatchFileSnapshot(`${golden}/${name}.${scope}.${languageEndings[format.language]}`);
        told[`${name}.${scope}`] = { summary, rest, notes };
      }
    await expect(`${JSON.stringify(told, null, 2)}\n`).toMatchFileSnapshot(`${golden}/told.json`);
  });
});
