import { classifyTool } from '../../../src/classifier/classify.ts';
import type { AssessedTool } from '../../../src/assessed/load-assessed-catalogue.ts';

const DESCRIPTIONS: Readonly<Record<string, string>> = {
  list_invoices: 'Lists the invoices of the account.',
  update_note: 'Updates the text of a note.',
  send_message: 'Sends a text message to a phone number.',
  delete_users: 'Permanently deletes multiple users at once.',
  xyzzy: '',
};

/** Tools of these names as pictures read them: in that order, with the verdicts of the rules. */
export const makeTools = (...names: readonly string[]): AssessedTool[] =>
  names.map((name) => {
    const definition = { name, description: DESCRIPTIONS[name] ?? '', inputSchema: { type: 'object' } };
    return { name, server: 'odd', definition, isCurrent: true, assessment: classifyTool(definition) };
  }) as unknown as AssessedTool[];
