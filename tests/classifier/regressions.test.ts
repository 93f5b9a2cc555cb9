import { describe, expect, test } from 'vitest';
import { classifyTool } from '../../src/classifier/classify.ts';
import { define, judge, text } from './judge-cases.ts';

describe('reading about money is no payment', () => {
  judge([
    ['Read', define('subscription', 'List Azure subscriptions.')],
    ['Read', define('pricing', 'Get retail prices of Azure services.')],
    ['Read', define('list_charges', 'List charges of an account.')],
    ['Read', define('get_refund', 'Retrieve a refund by its id.')],
    ['Read', define('billing_documentation_search', 'Search the documentation about billing.')],
    [
      'Write',
      define('manage_notification_subscription', 'Manage a notification subscription: ignore, watch or delete.', {
        action: { type: 'string', enum: ['ignore', 'watch'] },
      }),
    ],
  ]);
});

describe('no dangerous tool falls between the categories', () => {
  judge([
    ['Execute', define('tf_apply', 'Apply a Terraform plan.')],
    ['Destructive', define('git_reset', 'Reset the branch to a commit, discarding local changes.')],
    ['Execute', define('merge_pull_request', 'Merge a pull request in a repository.')],
    [
      'Destructive',
      define('reset_branch', 'Reset migrations of a development branch. Any untracked data will be lost.'),
    ],
    ['Execute', define('apply_migration', 'Apply a migration to the database.', { query: text })],
    ['Write', define('pause_project', 'Pause a project.')],
    ['Execute', define('stop_container', 'Stop a running container.')],
    ['Financial', define('accept_dispute_claim', 'Accept a dispute claim and refund the buyer.')],
  ]);
});

describe('running a report, waiting and selecting execute nothing', () => {
  judge([
    ['Read', define('Run-Funnels-Query', 'Run a funnels query and return the results.')],
    ['Read', define('runSEOAudit', 'Run an SEO audit on the current page.')],
    ['Read', define('wait_for', 'Wait for a text to appear on the page.')],
  ]);

  test('select_page is no more than a low risk', () => {
    const { severity } = classifyTool(define('select_page', 'Select a page as the context for future calls.'));
    expect(['low', 'medium']).toContain(severity);
  });
});

describe('what can be resumed or put back is not destroyed', () => {
  judge([
    ['Write', define('pause_timer', 'Pause a running timer. It can be resumed later.')],
    ['Write', define('remove_from_backlog', 'Remove a story from the backlog; the story itself stays.')],
  ]);
});

describe('nouns that are verbs too', () => {
  judge([
    ['Read', define('patch_compliance', 'Reports the patch lag of every host.')],
    ['Read', define('ping', 'Check whether the service is up.')],
    ['Read', define('compliance_score', 'Get the compliance score of a policy.')],
    ['Read', define('get_post', 'Get a post by id.')],
    ['Read', define('list_archive_reasons', 'List reasons for archiving.')],
    ['Read', define('getMonitorRunResults', 'Get the results of a monitor run.')],
    ['Read', define('domains_getTransferListV1', 'Retrieve the list of domain transfers.')],
  ]);
});

describe('quotes, checks and estimates commit to nothing', () => {
  judge([
    ['Read', define('london_airport_transfer_quote', 'Get a quote for an airport transfer in London.')],
    ['Read', define('refund_eligibility', 'Check whether an order is eligible for a refund.')],
    ['Read', define('fin_deepagent_threads', 'List the threads of an agent.')],
    ['Read', define('estimate_cost', 'Estimate the cost of a request.')],
  ]);
});

describe('reads that return secrets', () => {
  test.each([
    define('secrets', 'Scan the file system for secrets and SSH key sprawl.'),
    define('get_admin_token', 'Get the admin token.'),
  ])('$name is a Read above low', (tool) => {
    expect(classifyTool(tool)).toMatchObject({ category: 'Read', severity: 'medium' });
  });
});

describe('the stop button is marked as one', () => {
  const stop = classifyTool(
    define('abort_campaign', 'Abort a campaign that is currently running', { campaignId: { type: 'number' } }),
  );
  const send = classifyTool(
    define('send_campaign', 'Send an existing scheduled campaign immediately', { campaignId: { type: 'number' } }),
  );
  const dial = classifyTool(
    define(
      'start_campaign',
      'Start a campaign to begin dialing contacts. The campaign enters processing state and begins making calls asynchronously.',
    ),
  );

  test('abort_campaign is critical and a brake', () => {
    expect(stop).toMatchObject({ category: 'Destructive', severity: 'critical' });
    expect(stop.axes?.control.level).toBe('brake');
  });

  test('sending and dialling reach many and cannot be recalled', () => {
    for (const assessment of [send, dial]) {
      expect(assessment).toMatchObject({ category: 'Execute', severity: 'high' });
      expect(assessment.axes?.reach.level).toBe('many');
      expect(assessment.axes?.reversibility.level).toBe('not-recallable');
      expect(assessment.traits).toContain('mass-audience');
    }
    expect(dial.rationale).toContain('It can reach many people at once');
  });
});

describe('one tool, several modes', () => {
  const crud = define('Database_CRUD_Tool', 'Select, insert, update or delete rows.', {
    operation: { type: 'string', enum: ['select', 'insert', 'update', 'delete'] },
  });

  test('the verdict is that of the worst mode, and every mode has its row', () => {
    const { category, severity, modes, traits } = classifyTool(crud);
    expect({ category, severity }).toEqual({ category: 'Destructive', severity: 'critical' });
    expect(modes.map((mode) => [mode.value, mode.category])).toEqual([
      ['select', 'Read'],
      ['insert', 'Write'],
      ['update', 'Write'],
      ['delete', 'Destructive'],
    ]);
    expect(traits).toContain('multi-mode');
  });
});

describe('names that mislead', () => {
  judge([
    ['Write', define('undelete_record', 'Restore a deleted record.')],
    ['Execute', define('browser_drop', 'Drag an element and drop it on another.')],
    ['Write', define('untrash', 'Take a file out of the bin.')],
    ['Destructive', define('request_deletion', 'Delete a user’s data on request.')],
    ['Write', define('search_and_create', 'Search for a record and create it if it is missing.')],
    ['Destructive', define('get_and_delete', 'Get a message and delete it from the queue.')],
    ['Read', define('read_query', 'Execute a read-only SELECT query on the database.', { query: text })],
    [
      'Read',
      define('execute_sql_read_only', 'Execute SQL in a read-only transaction that is enforced.', { sql: text }),
    ],
  ]);
});

describe('dangerous tools that others took for reads', () => {
  judge([
    ['Execute', define('reboot_instance', 'Reboot a compute instance.')],
    ['Financial', define('mint_tokens', 'Mint tokens to a wallet address.', { amount: text })],
    ['Financial', define('nft_mint', 'Mint an NFT on the chain.')],
    ['Financial', define('book_hotel', 'Book a hotel room and pay for it.')],
    ['Destructive', define('rotate_api_key', 'Rotate an API key. The old key stops working.')],
    ['Execute', define('kubectl', '')],
    ['Execute', define('retry_job', 'Retry a training job on GPUs.')],
    ['Execute', define('train', 'Train a model.')],
    ['Execute', define('compose-down', 'Stop the services of a compose file.')],
    ['Financial', define('authorizePayment', 'Authorize a payment with a stored card.')],
    ['Execute', define('send_command', 'Send a command to a game server.', { command: text })],
    ['Financial', define('close_trade', 'Close an open trade at the market price.')],
    ['Financial', define('post_bid', 'Place a bid on an item.')],
    ['Financial', define('checkout', 'Check out the cart and pay.')],
    ['Financial', define('submit_signed_swap', 'Submit a signed swap to the network.')],
    ['Financial', define('execute_swap', 'Execute a token swap.')],
  ]);
});

describe('one action has one answer, however it is put', () => {
  judge([
    ['Execute', define('send_sms', 'Send an SMS to a phone number.')],
    ['Execute', define('SendSms', 'Sends a text message.')],
    ['Execute', define('mcp__twilio__sendSms', 'Send an SMS.')],
    ['Execute', define('sms.send', 'Send an SMS.')],
    ['Destructive', define('cancel_order', 'Cancel an order.')],
    ['Destructive', define('order-cancel', 'Cancels an order.')],
    ['Financial', define('token_swap', 'Swap one token for another.')],
    ['Financial', define('swapTokens', 'Swaps tokens at the best price.')],
    ['Destructive', define('rotateApiKey', 'Rotates the API key; the previous one is revoked.')],
  ]);
});

describe('what a word in passing does not make', () => {
  test('all message types are no mass mailing', () => {
    const { category, severity, traits } = classifyTool(
      define('get_message_types', 'Get all message types within the project for use in templates'),
    );
    expect({ category, severity }).toEqual({ category: 'Read', severity: 'low' });
    expect(traits).not.toContain('mass-audience');
  });

  test('a preview of up to 5,000 users returns personal data', () => {
    expect(classifyTool(define('get_list_preview_users', 'Preview users in a list (up to 5000 users)'))).toMatchObject({
      category: 'Read',
      severity: 'medium',
    });
  });

  test('a parameter that carries a key makes no tool a reader of secrets', () => {
    const shared = { apiKey: { type: 'string', description: 'API key for authentication' } };
    for (const name of ['abn_lookup', 'clear_display']) {
      const { traits } = classifyTool(
        define(name, name === 'abn_lookup' ? 'Look up a business number.' : 'Clear the display.', shared),
      );
      expect(traits).not.toContain('credential-access');
    }
  });

  test('negation and scope', () => {
    expect(
      classifyTool(define('preview_cleanup', 'Shows what a cleanup would remove. Does not delete anything.')).category,
    ).toBe('Read');
    expect(classifyTool(define('get_file', 'Get a file. Use delete_file to delete it instead.')).category).toBe('Read');
    expect(classifyTool(define('save_draft', 'Save a message as a draft. Does not send it.')).category).toBe('Write');
  });
});
