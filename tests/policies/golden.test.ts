import { describe, expect, it } from 'vitest';
import { formats } from '../../src/policies/formats/index.ts';
import { languages } from '../../src/policies/languages.ts';
import { scopes, type ToolIntent } from '../../src/policies/intent.ts';
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

const cases: readonly (readonly [string, string, readonly ToolIntent[]])[] = [
  ['tool', 'iterable', referenceIntents.tool],
  ['server', 'listmonk', referenceIntents.server],
  ['every-intent', 'lists', everyIntent],
];

describe.each(formats.map((format) => [format.id, format] as const))('%s', (id, format) => {
  const golden = `../../src/policies/formats/${id}/golden`;

  it('writes its golden files', async () => {
    const told: Record<string, unknown> = {};
    for (const [name, alias, tools] of cases)
      for (const scope of scopes) {
        const others = scope === 'only' ? [makeIntent('other_tool', 'hide')] : [];
        const { text, summary, rest, notes } = format.render({ alias, scope, tools, others });
        readers[id](text, alias);
        await expect(text).toMatchFileSnapshot(`${golden}/${name}.${scope}.${languages[format.language].ending}`);
        told[`${name}.${scope}`] = { summary, rest, notes };
      }
    await expect(`${JSON.stringify(told, null, 2)}\n`).toMatchFileSnapshot(`${golden}/told.json`);
  });
});
