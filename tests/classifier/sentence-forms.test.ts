import { describe, expect, it } from 'vitest';
import { classifyTool } from '../../src/classifier/classify.ts';
import { define, judge, text } from './judge-cases.ts';

describe('where name and description contradict each other, the riskier counts', () => {
  judge([
    ['Destructive', define('get_record', 'Deletes the record with the given id.')],
    ['Destructive', define('list_contacts', 'Permanently removes the contact from the system.')],
    ['Destructive', define('get_keys', 'Revokes an API key.')],
    ['Destructive', define('find_jobs', 'Terminates a running job.')],
    ['Destructive', define('validate_contacts', 'Purges all contacts.')],
    ['Execute', define('get_mail', 'Sends an email to the customer.')],
    ['Execute', define('view_article', 'Publishes the article.')],
    ['Execute', define('check_server', 'Restarts the server.')],
    ['Execute', define('describe_app', 'Deploys the app to production.')],
    ['Execute', define('search_files', 'Runs a shell command.')],
    ['Financial', define('fetch_account', 'Transfers money to an account.')],
    ['Financial', define('preview_card', 'Charges the customer’s card.')],
    ['Financial', define('find_payment', 'Refunds a payment.')],
    ['Destructive', define('delete_contact', 'Returns a contact.')],
    ['Destructive', define('drop_table', 'Lists all of them.')],
    ['Destructive', define('revoke_key', 'Gets the details.')],
    ['Execute', define('restart_server', 'Returns a server.')],
  ]);

  it('is a finding of its own', () => {
    for (const [tool, rationale] of [
      [define('get_record', 'Deletes the record with the given id.'), /^Deletes the record with the given id\.$/],
      [define('delete_contact', 'Returns a contact.'), /Its name suggests more than its description tells\.$/],
    ] as const) {
      const found = classifyTool(tool);
      expect(found.evidence.map(({ rule }) => rule)).toContain('contradicts-itself');
      expect(found.rationale).toMatch(rationale);
    }
  });
});

describe('sentences say what is done in many forms', () => {
  judge([
    ['Destructive', define('tool_a', 'Permanently removes the contact from the system.')],
    ['Destructive', define('tool_b', 'Use this tool to permanently delete a customer.')],
    ['Destructive', define('tool_c', 'Allows an agent to erase a customer record.')],
    ['Destructive', define('tool_d', 'A tool for deleting customers.')],
    ['Destructive', define('tool_e', 'The given customer is deleted, together with every order.')],
    ['Destructive', define('tool_f', 'Looks up a customer and deletes it.')],
    ['Destructive', define('tool_g', 'Works with the CRM. Needs a token. See the docs. Beta. Deletes the customer.')],
    ['Destructive', define('tool_h', '# Customer\n\n## Effect\n\nThe customer record is deleted permanently.\n')],
    ['Destructive', { name: 't1', title: 'Delete customer' }],
    ['Execute', { name: 't2', annotations: { title: 'Send e-mail' } }],
    ['Destructive', define('remove_user', 'Unlike deactivate_user, this can not be undone.')],
    ['Write', define('merge_tags', 'Merges two tags of contacts.')],
    ['Write', define('archive_project', 'Archives a project. Nothing is deleted; you can unarchive it later.')],
  ]);
});

describe('names and sentences about something to know do nothing', () => {
  judge([
    ['Read', define('payouts', 'List payouts made to a connected account.')],
    ['Read', define('refunds', 'Refunds of the last month.')],
    ['Read', define('orders', 'Orders of the signed-in customer.')],
    ['Read', define('withdrawal_limits', 'Daily withdrawal limits for an account tier.')],
    ['Read', define('order_status', 'Tells where an order is: paid, packed, shipped.')],
    ['Read', define('deploy_frequency', 'How often the team deploys, per week.')],
    ['Read', define('build_info', 'Version, commit and date of the running build.')],
    ['Read', define('cancellation_policy', 'What it costs to cancel a booking.')],
    ['Read', define('drop_rate', 'The drop rate of an item in the game.')],
    ['Read', define('fire_weather', 'Fire weather forecast for a region.')],
    ['Read', define('trade_statistics', 'Foreign trade statistics by country and year.')],
    ['Read', define('charge_history', 'Charging history of an electric car.')],
    ['Read', define('publish_status', 'Publication state of an article.')],
    ['Read', define('promql', 'Evaluate a PromQL expression over a range.', { expr: text })],
    ['Write', define('update_status', 'Update the status of an order.')],
    ['Destructive', define('delete_report', 'Delete a report.')],
  ]);
});

it('names of arguments in a text are no acts of the tool', () => {
  const { evidence } = classifyTool(
    define('get_members', 'Get the members of a group.\n\nArgs:\n    list_id: which list\n    delete_after: a date'),
  );
  expect(evidence.map(({ quote }) => quote).join(' ')).not.toMatch(/list_id|delete_after/);
});

it('what a definition says it is not for is no claim of it', () => {
  const tool = define(
    'rotate_key',
    'Purpose: Replace a key with a new one. NOT for: Deleting the endpoint of the key.',
  );
  expect(
    classifyTool(tool)
      .evidence.map(({ quote }) => quote)
      .join(' '),
  ).not.toContain('Deleting');
});
