import { describe, expect, it } from 'vitest';
import { classifyTool } from '../../../src/classifier/classify.ts';
import type { ToolDefinition } from '../../../src/catalog/schema/tool-definition.ts';
import { answerUnasked } from '../../../src/views/label/answer-unasked.ts';
import { answerUndo, nameUndo } from '../../../src/views/label/answer-undo.ts';
import { answerWorst } from '../../../src/views/label/answer-worst.ts';

const judge = (name: string, description: string, properties: ToolDefinition['inputSchema'] = {}) =>
  classifyTool({ name, description, inputSchema: { type: 'object', properties } });

const READ = judge('list_invoices', 'Lists the invoices of the account.');
const SEND = judge('send_message', 'Sends a text message to a phone number.');
const CODE = judge('run_command', 'Runs any shell command on the host.', { command: { type: 'string' } });
const LOST = judge('bulk_delete_users', 'Permanently deletes users in bulk.', { ids: { type: 'array' } });
const PAID = judge('create_payment', 'Pays the given amount to the given account.');
const UNKNOWN = judge('xyzzy', '');

describe('answerUnasked', () => {
  it.each([
    ['allow', null, 'Yes. No limit is needed.'],
    ['limit', { max: 30, window: 'minute' }, 'Yes, up to 30 calls a minute.'],
    ['limit', null, 'Yes, at a limited rate.'],
    ['ask', null, 'No. Ask a person each time.'],
    ['deny', null, 'No. Keep it from being called.'],
    ['hide', null, 'No. Keep it from being called.'],
  ] as const)('%s, limit %j: %s', (disposition, rateLimit, said) => {
    const { word, rest } = answerUnasked({ disposition, rateLimit });
    expect(`${word} ${rest}`).toBe(said);
  });
});

describe('answerUndo', () => {
  it.each([
    ['a read', READ, 'Nothing to undo.', '–'],
    ['a message', SEND, 'No. What went out stays out.', 'no, sent'],
    ['free code', CODE, 'Depends on what it is given to run.', 'depends'],
    ['a removal', LOST, 'No. The definition names no way back.', 'no, gone'],
    ['a payment', PAID, 'No. What is paid has to be asked back.', 'no, paid'],
  ])('%s', (_, assessment, said, inRow) => {
    const { word, rest } = answerUndo(assessment);
    expect(`${word} ${rest}`).toBe(said);
    expect(nameUndo(assessment)).toBe(inRow);
  });

  it('says of what is not assessed that it is not known', () => {
    expect(UNKNOWN.status).toBe('not-assessed');
    expect(answerUndo(UNKNOWN).word).toBe('Not known.');
    expect(nameUndo(UNKNOWN)).toBe('unknown');
  });
});

describe('answerWorst', () => {
  it.each([
    ['a read', READ, /nothing changes\.$/],
    ['a message', SEND, /^Reaches a person/],
    ['free code', CODE, /^Runs whatever code or command it is given/],
    ['a removal of many', LOST, /^Ends many things for good/],
    ['a payment', PAID, /^Moves money or commits to spending it/],
    ['nothing known', UNKNOWN, /^Not known\. Treat it as dangerous/],
  ])('%s', (_, assessment, said) => {
    expect(answerWorst(assessment)).toMatch(said);
  });

  it('names the argument that makes it so bad, where others don’t', () => {
    const assessment = judge('manage_user', 'Manages a user.', {
      action: { type: 'string', enum: ['get', 'delete'] },
    });
    expect(answerWorst(assessment)).toMatch(/^With action set to delete: it ends something for good/);
  });
});
