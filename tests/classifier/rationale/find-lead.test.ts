import { describe, expect, it } from 'vitest';
import type { ToolDefinition } from '../../../src/catalog/schema/tool-definition.ts';
import { classifyTool } from '../../../src/classifier/classify.ts';

const tell = (name: string, description: string | undefined, properties: Record<string, object> = {}): string =>
  classifyTool({ name, description, inputSchema: { type: 'object', properties } } as ToolDefinition).rationale;
const text = { type: 'string' };

describe('a rationale leads with what the definition says, word for word', () => {
  it.each([
    ['delete_list', 'Delete an access list.', 'Deletes an access list.'],
    ['get_events', 'Get events for a given city by its place ID', 'Gets events for a given city by its place ID.'],
    ['upsert_rule', 'Create or replace a firewall rule', 'Creates or replaces a firewall rule.'],
    ['archive', 'This tool allows you to archive the user’s notes.', 'Archives the user’s notes.'],
    ['add_cookie', 'adds a cookie to the current session', 'Adds a cookie to the current session.'],
    ['boards', 'List all boards the user has access to', 'Lists all boards the user has access to.'],
    ['has_build', 'Check if a build exists', 'Checks if a build exists.'],
    ['lists', 'List every list that contains a bookmark.', 'Lists every list that contains a bookmark.'],
    [
      'purge',
      'Permanently delete a monitor and stop its schedule.',
      'Permanently deletes a monitor and stops its schedule.',
    ],
    [
      'invite',
      'Add a user or group to a thread, or submit an e-mail invitation.',
      'Adds a user or group to a thread, or submits an e-mail invitation.',
    ],
    ['run_project', 'Run the project and capture its output', 'Runs the project and captures its output.'],
    ['find', 'Use this tool to find and list users (active ones). Returns ids.', 'Finds and lists users.'],
    ['add_hook', '[Beta] Create a webhook - see the docs.', 'Creates a webhook.'],
    ['make_note', '[Acme]-Docs-Note-Create a note', 'Creates a note.'],
    ['get_user', 'Get user', 'Gets a user.'],
    ['bulk_delete_ads', 'Bulk delete ads by their ids', 'Bulk-deletes ads by their ids.'],
    ['list_versions', 'The earlier versions. TIP: Lists the versions of a file.', 'Lists the versions of a file.'],
    ['list_fields', 'List fields for filtering and display', 'Lists fields for filtering and display.'],
  ])('%s: %s', (name, description, lead) => {
    expect(tell(name, description).startsWith(lead)).toBe(true);
  });

  it.each([
    ['stop_mail', 'Cancel a reminder for specific user', '“Cancel a reminder for specific user”'],
    ['trend', 'Trend of sales over time. Read-only.', '“Trend of sales over time.”'],
    ['draw', 'Generate a area chart.', '“Generate a area chart.”'],
    ['fetch_trigger', 'Fetch and instance of a trigger.', '“Fetch and instance of a trigger.”'],
    [
      'acme_delete',
      'Supprime une société de la base.',
      'in French, its definition says: “Supprime une société de la base.”',
    ],
    ['listSshKeys', '列出所有密钥。', 'in Chinese, its definition says: “列出所有密钥。”'],
  ])('%s: %s is quoted, as it can’t be told in our words', (name, description, quote) => {
    expect(tell(name, description)).toContain(quote);
  });

  it('goes by the name where nothing else is said', () => {
    expect(tell('delete_list', undefined)).toBe('Only its name says what it does: it deletes a list.');
  });

  it('tells of no way back only where the text tells of none', () => {
    const kept = 'Delete a group. It can be restored within 30 days. This action is irreversible.';
    expect(tell('delete_group', kept)).toBe('Deletes a group.');
    expect(tell('delete_group', 'Delete a group. This action is irreversible.')).toContain(
      'Its definition adds: “This action is irreversible”.',
    );
  });

  it('prints nothing of a hostile text but plain words', () => {
    const rationale = tell('delete_x', 'Delete <img src=x onerror=alert(1)> [the file](javascript:0) \u202Eevil');
    expect(rationale).not.toMatch(/[<>[\]\u202E]|javascript/);
  });
});

describe('a rationale shows why the verdict is what it is', () => {
  it.each([
    ['delete_thing', 'The things of a section.', 'What makes it Destructive is its name: “delete_thing”.'],
    ['delete_tag', 'Delete a tag. It may be irreversible.', 'Its definition says that there may be no way back.'],
    ['create_payment_request', 'Create a payment request.', 'It asks others to pay.'],
    ['add_member', 'Add a member to a team.', 'It bears on access or protection.'],
  ])('%s: %s', (name, description, reason) => {
    expect(tell(name, description)).toContain(reason);
  });

  it('says which value of an argument is the worst', () => {
    const action = { type: 'string', enum: ['list', 'create', 'delete'] };
    expect(tell('playlists', 'Manage playlists.', { action, name: text })).toBe(
      'Manages playlists. Its action argument can be set to “delete”, which makes it Destructive.',
    );
  });

  it('says nothing of access where a domain is only set up', () => {
    expect(tell('update_domain', 'Update the TLS mode of a domain.')).toBe('Updates the TLS mode of a domain.');
  });
});
