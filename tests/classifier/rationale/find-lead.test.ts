import { describe, expect, it } from 'vitest';
import type { ToolDefinition } from '../../../src/catalog/schema/tool-definition.ts';
import { classifyTool } from '../../../src/classifier/classify.ts';

const tell = (
  name: string,
  description: string,
  properties: Record<string, object> = {},
  required: string[] = [],
): string =>
  classifyTool({ name, description, inputSchema: { type: 'object', properties, required } } as ToolDefinition)
    .rationale;
const text = { type: 'string' };

describe('a rationale leads with the act and the object', () => {
  it.each([
    ['delete_list', 'Delete an access list.', 'Deletes an access list.'],
    ['get_events', 'Get events for a given city by its place ID', 'Fetches events for a city by its place ID.'],
    ['upsert_rule', 'Create or replace a firewall rule', 'Creates or replaces a firewall rule.'],
    ['archive', 'This tool allows you to archive the user’s notes.', 'Archives the user’s notes.'],
    ['add_cookie', 'adds a cookie to the current session', 'Adds a cookie to the current session.'],
    ['reply', 'Reply to a comment using Markdown.', 'Replies to a comment.'],
    ['boards', 'List all boards the user has access to', 'Lists boards.'],
    ['delete_hook', 'Delete a project or group webhook.', 'Deletes a project or group webhook.'],
    ['requeue_mail', 'Re-send an SMS to one or more users that failed', 'Re-sends an SMS to one or more users.'],
    ['trend', 'Trend of sales over time. Returns a chart.', 'Returns the trend of sales over time.'],
    ['has_build', 'Check if a build exists', 'Checks whether a build exists.'],
    ['join_beta', 'Opt-in to a beta program', 'Opts in to a beta program.'],
    [
      'clear',
      'Clear the cache of the active theme or a specified theme.',
      'Clears the cache of the active theme or a specified theme.',
    ],
    ['stop_mail', 'Cancel a reminder for specific user', 'Cancels a reminder for a user.'],
    ['rush_hours', 'Get visits by hour of day.', 'Fetches visits by hour of day.'],
    [
      'get_bugs',
      'Search and retrieve crash events from the tracker',
      'Searches and retrieves crash events from the tracker.',
    ],
    ['run_project', 'Run the project and capture its output', 'Runs the project.'],
  ])('%s: %s', (name, description, lead) => {
    expect(tell(name, description).startsWith(lead)).toBe(true);
  });

  it('takes the words of the name where the description is in another language', () => {
    expect(tell('acme_companies_delete', 'Supprime une société.', { id: text }, ['id'])).toMatch(/^Deletes a company/);
    expect(tell('listSshKeys', '列出所有密钥。')).toMatch(/^Lists SSH keys\./);
  });

  it('names no object where no clean noun is to be had', () => {
    expect(tell('get_les_pour', 'Récupère les données pour un compte.')).toBe('Reads and returns information.');
    expect(tell('zq_vx', 'Delete `foo_bar` now.')).toMatch(/^Removes or ends something\./);
  });

  it('prints nothing of a hostile text but plain words', () => {
    const rationale = tell('delete_x', 'Delete <img src=x onerror=alert(1)> [the file](javascript:0) \u202Eevil');
    expect(rationale).not.toMatch(/[<>[\]\u202E]|javascript/);
  });
});

describe('a rationale adds what the arguments show', () => {
  it.each([
    ['get_user', 'Get a user.', { user_id: text }, ['user_id'], 'Looks up a user by its ID.'],
    [
      'list_orders',
      'List orders.',
      { status: text, page: { type: 'number' } },
      [],
      'Lists orders, optionally by status, and page by page.',
    ],
    [
      'create_hook',
      'Create a webhook.',
      { url: text, event: text },
      ['url', 'event'],
      'Creates a webhook with the given URL and event.',
    ],
    [
      'update_topic',
      'Update a topic.',
      { id: text, name: text, description: text },
      ['id'],
      'Updates the name and description of a topic.',
    ],
    ['list_visits', 'List visits.', { limit: { type: 'number' } }, [], 'Lists visits.'],
    [
      'update_tag',
      'Update a tag in a repository.',
      { repo_slug: text, tag_id: text, new_name: text, color: text },
      ['repo_slug', 'tag_id'],
      'Updates the name and color of a tag in a repository.',
    ],
    ['tags', 'Get or update tags.', { color: text }, [], 'Gets or updates tags.'],
    [
      'list_tags',
      'List tags. The search argument is not supported.',
      { search: text, color: text },
      [],
      'Lists tags, optionally by color.',
    ],
    ['invite', 'Send an invitation to a team.', { team_id: text }, ['team_id'], 'Sends an invitation to a team.'],
  ])('%s', (name, description, properties, required, lead) => {
    expect(tell(name, description, properties, required).startsWith(lead)).toBe(true);
  });

  it('says which value of an argument does what', () => {
    const action = { type: 'string', enum: ['list', 'create', 'delete'] };
    expect(tell('playlists', 'Manage playlists.', { action })).toBe(
      'Manages playlists. With its action argument set to delete, it deletes playlists.',
    );
  });
});

describe('a rationale warns of no more than is so', () => {
  it.each([
    [
      'delete_tag',
      'Delete a tag. It may be irreversible.',
      'Deletes a tag. Its definition says that there may be no way back.',
    ],
    ['create_payment_request', 'Create a payment request.', 'Creates a payment request. It asks others to pay.'],
    ['update_domain', 'Update the TLS mode of a domain.', 'Updates the TLS mode of a domain.'],
    [
      'add_member',
      'Add a member to a team.',
      'Adds a member to a team. It changes who has access, or what keeps others out.',
    ],
  ])('%s', (name, description, rationale) => {
    expect(tell(name, description)).toBe(rationale);
  });
});
