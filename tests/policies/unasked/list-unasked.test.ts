import { describe, expect, it } from 'vitest';
import { classifyTool } from '../../../src/classifier/classify.ts';
import type { DecidedTool } from '../../../src/policies/decide-intent.ts';
import { listUnasked } from '../../../src/policies/unasked/list-unasked.ts';
import { getSite } from '../../fixtures/catalogue/get-site.ts';
import { answerUnasked } from '../../../src/views/label/answer-unasked.ts';
import { recommendIntent } from '../../../src/views/policies/recommendation.ts';
import { heldReasons } from '../../../src/views/unasked/held-reasons.ts';

const make = (name: string, description: string, properties = {}): DecidedTool => {
  const definition = { name, description, inputSchema: { type: 'object', properties } };
  return { definition, assessment: classifyTool(definition) };
};
const READ = make('list_invoices', 'Lists the invoices of the account.');
const SEND = make('send_message', 'Sends a text message to a phone number.');
const WIDE = make('bulk_delete_users', 'Permanently deletes users in bulk.', { ids: { type: 'array' } });
const UNKNOWN = make('xyzzy', '');
const nameAll = (tools: readonly { readonly tool: DecidedTool }[]) => tools.map(({ tool }) => tool.definition.name);

describe('listUnasked', () => {
  it('lets run what only reads, and tells why not the rest, the gravest reason first', () => {
    const { unasked, held } = listUnasked([SEND, READ, WIDE, UNKNOWN]);
    expect(nameAll(unasked)).toEqual(['list_invoices']);
    expect(held.map(({ reason, tools }) => [reason, nameAll(tools)])).toEqual([
      ['unassessed', ['xyzzy']],
      ['wide-deletion', ['bulk_delete_users']],
      ['outgoing', ['send_message']],
    ]);
  });

  it('holds a harmless tool that others get a riskier definition of, and says so', () => {
    const configuration = { id: 'other' } as never;
    const variant = { configuration, beside: null, definition: WIDE.definition, assessment: WIDE.assessment };
    const { unasked, held } = listUnasked([{ ...READ, variants: [variant as never] }]);
    expect(unasked).toEqual([]);
    expect(held.map(({ reason }) => reason)).toEqual(['variant']);
  });

  it('says nothing of no tools', () => {
    expect(listUnasked([])).toEqual({ unasked: [], held: [] });
  });

  it('answers each tool of the catalogue once, as its label does, and knows every reason', async () => {
    const { tools } = await getSite();
    const { unasked, held } = listUnasked(tools);
    const rest = held.flatMap((each) => each.tools);
    expect(new Set([...unasked, ...rest].map(({ tool }) => tool)).size).toBe(tools.length);
    for (const { tool } of unasked) expect(answerUnasked(recommendIntent(tool)).word).toMatch(/^Yes/);
    for (const { tool } of rest) expect(answerUnasked(recommendIntent(tool)).word).toBe('No.');
    expect(held.filter(({ reason }) => !(reason in heldReasons))).toEqual([]);
    expect(held.length).toBeGreaterThan(8);
  });
});
