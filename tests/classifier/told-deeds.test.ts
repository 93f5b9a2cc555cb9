import { expect, test } from 'vitest';
import { classifyTool } from '../../src/classifier/classify.ts';
import { verifyEvidence } from '../../src/catalog/verify-evidence.ts';

test.each([
  ['parcels', 'list, get, create, update, delete parcels'],
  ['parcel', 'Parcel: list, get, create, update, delete parcels'],
  ['parcels', 'List/get/create/update/delete parcels.'],
  ['parcels', 'Manage parcels (list, get, create or erase).'],
  ['parcels', 'Manage parcels. list/get/create/update/delete.'],
])('deeds that only the text lists are modes: %s, %s', (name, description) => {
  for (const inputSchema of [{ type: 'object' }, { properties: { params: { type: 'object' } } }]) {
    const tool = { name, description, inputSchema };
    const { category, traits, modes, evidence, rationale } = classifyTool(tool);
    expect([category, traits.includes('multi-mode'), modes]).toEqual(['Destructive', true, []]);
    expect(evidence.every((piece) => verifyEvidence(tool, piece))).toBe(true);
    expect(rationale).not.toContain('argument');
  }
});

test.each([
  ['help', 'Shows help for: list, create, delete.'],
  ['list_commands', 'Commands: list, create, delete.'],
  ['create_report', 'Report - create, send, archive.'],
])('but not where it shows them, or they do no harm: %s, %s', (name, description) => {
  expect(classifyTool({ name, description, inputSchema: { type: 'object' } }).category).not.toBe('Destructive');
});

test.each([
  ['Ticket desk. Modes: open, show, purge.', { type: 'string' }],
  ['Ticket desk.', { type: 'string', description: 'Either "show", "open" or "purge".' }],
  ['Ticket desk.', { description: 'show | open | purge' }],
])('modes told in prose count: %s', (description, mode) => {
  const tool = { name: 'tickets', description, inputSchema: { properties: { mode } } };
  expect(classifyTool(tool).category).toBe('Destructive');
});
