import { describe, expect, test } from 'vitest';
import { axes, severities } from '../../src/catalog/vocabulary.ts';
import { classifyTool } from '../../src/classifier/classify.ts';
import { findNeutralLevel, rateSum, severityThresholds, sumPoints } from '../../src/classifier/judging/severity.ts';
import { readLabels } from '../../src/accuracy/read-labels.ts';

test('thresholds rise with the severities, and the mildest has none', () => {
  expect(severityThresholds.map(({ severity }) => severity)).toEqual(severities.map(({ id }) => id));
  const from = severityThresholds.map((threshold) => threshold.from ?? -Infinity);
  expect(from).toEqual(from.toSorted((a, b) => a - b));
  expect(from[0]).toBe(-Infinity);
});

test.each([
  [-2, 'low'],
  [1, 'low'],
  [2, 'medium'],
  [4, 'medium'],
  [5, 'high'],
  [7, 'high'],
  [8, 'critical'],
  [20, 'critical'],
] as const)('a sum of %i is %s', (sum, severity) => {
  expect(rateSum(sum)).toBe(severity);
});

test('every axis has a level that adds nothing', () => {
  for (const { id, levels } of axes) expect(levels.find((level) => level.id === findNeutralLevel(id))?.points).toBe(0);
});

test('the severity of every labelled definition is what its terms add up to', () => {
  for (const { tool } of readLabels('two-pass')) {
    const { axes: terms, severity, evidence } = classifyTool(tool);
    if (terms === null) continue;
    expect(severity).toBe(rateSum(sumPoints(terms)));
    for (const { id, levels } of axes) {
      expect(levels.find((level) => level.id === terms[id].level)?.points).toBe(terms[id].points);
      for (const at of terms[id].evidence) expect(evidence[at]).toBeDefined();
    }
  }
});

const text = { type: 'string' };
const tool = (name: string, description: string, properties: Record<string, { type: string }> = {}) => ({
  name,
  description,
  inputSchema: { type: 'object', properties },
});

describe('the moves of the guideline', () => {
  test.each([
    ['low', tool('get_contact', 'Get one contact by id.')],
    ['medium', tool('list_contacts', 'List all contacts.')],
    ['medium', tool('get_secret', 'Get the value of a secret.')],
    ['low', tool('add_memory', 'Remember a fact in the memory of the agent.')],
    ['medium', tool('update_task', 'Update a task.')],
    ['high', tool('add_member', 'Add a member to the team with a role.')],
    ['high', tool('update_firewall_rule', 'Update a firewall rule.')],
    ['medium', tool('browser_hover', 'Hover over an element.')],
    ['high', tool('send_email', 'Send an email to a recipient.')],
    ['high', tool('send_newsletter', 'Send a newsletter to all subscribers.')],
    ['high', tool('run_code', 'Run Python code in an isolated sandbox.', { code: text })],
    ['critical', tool('run_command', 'Run a shell command on the host.', { command: text })],
    ['critical', tool('execute_sql', 'Execute any SQL statement on the database.', { sql: text })],
    ['high', tool('delete_note', 'Move a note to the trash.')],
    ['high', tool('cancel_query', 'Cancel a running query.')],
    ['critical', tool('delete_database', 'Delete a database for good.')],
    ['high', tool('create_invoice', 'Create an invoice as a draft that a person must confirm.')],
    ['critical', tool('transfer_funds', 'Transfer funds to another account.', { amount: text })],
  ] as const)('%s: $1.name', (severity, definition) => {
    expect(classifyTool(definition).severity).toBe(severity);
  });
});
