import { expect, test } from 'vitest';
import type { CategoryId } from '../../src/catalog/schema/vocabulary.ts';
import { classifyTool } from '../../src/classifier/classify.ts';

/** Names and first sentences as they are common across servers, none from the labelled sets. */
const cases: readonly (readonly [CategoryId, string, string])[] = [
  ['Destructive', 'write_file', 'Create a new file or completely overwrite an existing file with new content.'],
  ['Write', 'edit_file', 'Make line-based edits to a text file.'],
  ['Execute', 'push_files', 'Push several files to a repository in a single commit.'],
  ['Write', 'fork_repository', 'Fork a repository to your account.'],
  ['Write', 'open_pull_request', 'Open a pull request.'],
  ['Execute', 'merge_pull_request', 'Merge a pull request.'],
  ['Execute', 'deploy_function', 'Deploys a function to a project.'],
  ['Financial', 'create_payment_link', 'This tool will create a payment link.'],
  ['Financial', 'finalize_invoice', 'This tool will finalize an invoice.'],
  ['Financial', 'create_refund', 'This tool will refund a payment.'],
  ['Write', 'create_price', 'This tool will create a price.'],
  ['Financial', 'place_bet', 'Place a bet on a market.'],
  ['Financial', 'book_flight', 'Book a flight for the passengers.'],
  ['Financial', 'buy_phone_number', 'Buy a phone number.'],
  ['Read', 'search_flights', 'Search for flights.'],
  ['Read', 'get_quote', 'Get a swap quote.'],
  ['Destructive', 'terminate_instances', 'Terminate virtual machines.'],
  ['Execute', 'lambda_invoke', 'Invoke a function.'],
  ['Execute', 'turn_on_light', 'Turn on a light in the house.'],
  ['Execute', 'set_thermostat_temperature', 'Set the target temperature of a thermostat.'],
  ['Execute', 'print_document', 'Print a document on a printer.'],
  ['Execute', 'browser_evaluate', 'Evaluate a JavaScript expression on the page.'],
  ['Write', 'reset_password', 'Reset the password of a user.'],
  ['Write', 'disable_mfa', 'Disable MFA for a user.'],
  ['Destructive', 'revoke_token', 'Revokes an access token.'],
  ['Destructive', 'truncate_table', 'Truncate a table.'],
  ['Write', 'clear_cache', 'Clear the cache.'],
  ['Write', 'track_event', 'Track a custom event for a user.'],
  ['Read', 'lint_code', 'Lint the code.'],
  ['Execute', 'run_tests', 'Run the test suite.'],
  ['Execute', 'ask_agent', 'Ask a sub-agent to perform a task.'],
];

test.each(cases)('%s: %s', (category, name, description) => {
  expect(classifyTool({ name, description }).category).toBe(category);
});
