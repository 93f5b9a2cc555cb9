import { describe, expect, test } from 'vitest';
import { classifyTool } from '../../src/classifier/classify.ts';
import { define, judge } from './judge-cases.ts';

const choose = (...values: string[]) => ({ action: { type: 'string', enum: values } });

describe('words of money that move none', () => {
  judge([
    ['Write', define('checkout_task', 'Claim a task for an agent.')],
    ['Write', define('work_queue', 'Work on a queue.', choose('list', 'checkout_task', 'release_task'))],
    ['Write', define('swap_columns', 'Swap two columns of a table.')],
    ['Write', define('rebalance_workload', 'Rebalance the workload of a team.')],
    ['Read', define('exchange_sso_token', 'Exchange an SSO token.')],
    ['Financial', define('swap_tokens', 'Swap one token for another.')],
    ['Financial', define('rebalance_portfolio', 'Rebalance a portfolio by trading.')],
    ['Financial', define('checkout', 'Check out the cart and pay.')],
  ]);
});

describe('words of sending that put away', () => {
  judge([
    ['Write', define('archive_board', 'Send a board to the archive.')],
    ['Execute', define('send_report', 'Send a report to the customer.')],
  ]);
});

describe('what is taken out of a group stays', () => {
  judge([
    ['Write', define('manage_cycles', 'Manage cycles.', choose('list', 'add_issues', 'remove_issues'))],
    ['Destructive', define('manage_issues', 'Manage issues.', choose('list', 'add_issues', 'remove_issues'))],
    ['Destructive', define('manage_cycles', 'Manage cycles.', choose('list', 'remove_issues'))],
  ]);
});

describe('what the text says of another call', () => {
  test.each([
    ['rather than', 'Delete a folder. It lands in Deleted Items rather than being permanently removed.'],
    ['to do more', 'Delete a folder. Moves it to Deleted Items. To permanently delete, delete it from there.'],
  ])('%s', (_, description) => {
    const { category, severity } = classifyTool(define('delete_folder', description));
    expect([category, severity]).toEqual(['Destructive', 'high']);
  });

  test('a warning that is meant counts', () => {
    const { severity } = classifyTool(define('delete_folder', 'Move a folder to the trash, or permanently delete it.'));
    expect(severity).toBe('critical');
  });
});

test('a memory of translations is not the agent’s own', () => {
  expect(classifyTool(define('delete_memory', 'Delete a translation memory.')).severity).toBe('critical');
  expect(classifyTool(define('delete_memory', 'Delete a memory of this agent.')).severity).toBe('high');
});

test('a mode that names the tool’s own noun says it once', () => {
  const { modes } = classifyTool(define('manage_rooms', 'Manage rooms.', choose('list', 'deleteRoom')));
  expect(modes.find(({ value }) => value === 'deleteRoom')?.rationale).toMatch(/^Deletes a room\.$/);
});

test('requests of any kind that only the text describes', () => {
  const body = { body: { type: 'object' } };
  const batch = "Combine requests. Body: [{ method: 'GET'|'POST'|'DELETE', url: '/notes' }].";
  const reads = "Combine requests. Body: [{ method: 'GET'|'HEAD', url: '/notes' }].";
  const { category, severity } = classifyTool(define('batch', batch, body));
  expect([category, severity]).toEqual(['Execute', 'critical']);
  expect(classifyTool(define('batch', reads, body)).severity).not.toBe('critical');
});
