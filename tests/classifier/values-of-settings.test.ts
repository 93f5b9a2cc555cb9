import { expect, test } from 'vitest';
import { classifyTool } from '../../src/classifier/classify.ts';
import { text } from './judge-cases.ts';

const verbs = ['GET', 'POST', 'DELETE'];

test.each<[string, string, string, string[], string]>([
  ['the method of a webhook', 'webhook_create', 'Creates a webhook.', verbs, 'method'],
  ['the method of what is watched', 'add_monitor', 'Adds an uptime monitor.', verbs, 'http_method'],
  ['the method that a manual is about', 'get_openapi_path', 'Shows the documentation of a path.', verbs, 'method'],
  ['what a rule does', 'create_alert_rule', 'Creates an alert rule.', ['notify', 'block', 'delete'], 'action'],
  ['what a rule does to traffic', 'create_firewall_rule', 'Creates a rule.', ['allow', 'deny', 'drop'], 'action'],
  ['what to be told of', 'create_subscription', 'Tells of changes.', ['insert', 'update', 'delete'], 'operation'],
  ['what is allowed', 'grant_permission', 'Grants a permission.', ['read', 'write', 'delete'], 'action'],
  ['what is asked about', 'check_permission', 'Checks a permission.', ['read', 'write', 'delete'], 'action'],
  ['what is searched for', 'search_audit_log', 'Searches the audit log.', ['create', 'update', 'delete'], 'action'],
  ['what a reference tells of', 'get_api_reference', 'Gets a reference.', ['list', 'create', 'delete'], 'operation'],
  ['a level', 'set_log_level', 'Sets the level of the log.', ['debug', 'info', 'off'], 'mode'],
  ['an order', 'list_parcels', 'Lists parcels.', ['asc', 'desc'], 'mode'],
  ['what a profiler does', 'profile_process', 'Profiles a process.', ['start', 'stop', 'dump'], 'action'],
])('%s is no mode that does harm', (_, name, description, values, key) => {
  const inputSchema = { type: 'object', properties: { id: text, [key]: { type: 'string', enum: values } } };
  expect(['Read', 'Write']).toContain(classifyTool({ name, description, inputSchema }).category);
});

test.each<[string, string, string[], string]>([
  ['manage_rules', 'Manage rules.', ['list', 'create', 'delete'], 'action'],
  ['webhook', 'Works with webhooks.', ['list', 'create', 'delete'], 'action'],
  ['create_or_delete_rule', 'Creates or deletes a rule.', ['create', 'delete'], 'action'],
  ['manage_parcels', 'Manage parcels.', ['get', 'delete'], 'action'],
  ['call_service', 'Calls the service.', verbs, 'method'],
])('but in %s it is one', (name, description, values, key) => {
  const inputSchema = { type: 'object', properties: { id: text, [key]: { type: 'string', enum: values } } };
  expect(classifyTool({ name, description, inputSchema }).category).toMatch(/Destructive|Execute/);
});

test('a step of a patch replaces a part, not the whole', () => {
  const step = { op: { type: 'string', enum: ['add', 'remove', 'replace', 'move'] }, path: text };
  const description = 'Steps, each with op (add, remove or replace) and path.';
  const patch = { type: 'array', description, items: { type: 'object', properties: step } };
  const inputSchema = { type: 'object', properties: { id: text, patch } };
  expect(classifyTool({ name: 'update_form', description: 'Updates a form.', inputSchema }).category).toBe('Write');
});
