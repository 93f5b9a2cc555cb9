import { describe } from 'vitest';
import { define, judge } from './judge-cases.ts';

describe('what is started elsewhere runs', () => {
  judge([
    ['Execute', define('sync_products', 'Trigger a sync of products from the supplier to the store.')],
    ['Execute', define('run_test_suite', 'Run the test suite of a project in the cloud.')],
    ['Execute', define('crawl_site', 'Starts a crawl of the site; returns a crawl id to poll.')],
    ['Execute', define('create_export', 'Creates an export job that runs in the background.')],
    ['Execute', define('start_scan', 'Start a vulnerability scan of a target.')],
    ['Execute', define('open_terminal', 'Opens a pseudo terminal on the host.')],
    ['Execute', define('request_backup', 'Request that a backup be made now.')],
    ['Execute', define('trigger_refresh', 'Trigger a dataset refresh.')],
    ['Execute', define('create_run', 'Create a run on a thread.')],
    ['Execute', define('submit_batch', 'Submit a batch of requests to be processed.')],
    ['Execute', define('enqueue_job', 'Enqueue a job.')],
    ['Execute', define('queue_build', 'Adds a build to the queue.')],
    ['Execute', define('create_pipeline_run', 'Create a run of a pipeline.')],
    ['Execute', define('activate_workflow', 'Activate a workflow so that it runs on its schedule.')],
    ['Execute', define('import_workflow_and_run', 'Import a workflow and run it.')],
    ['Execute', define('generate_inserts', 'Generates INSERT statements for a table and runs them.')],
  ]);
});

describe('what a thing is says what its verb does', () => {
  judge([
    ['Write', define('detach_shapes', 'Detach shapes from a frame of the board.')],
    ['Write', define('format_sources', 'Format source files in place.')],
    ['Write', define('clear_notifications', 'Clear all notifications.')],
    ['Write', define('git_commit', 'Commit staged changes.')],
    ['Execute', define('git_push', 'Push commits to a remote.')],
    ['Execute', define('resize_machine', 'Resize a machine.')],
    ['Execute', define('unblock_step', 'Unblock a step of a build.')],
    ['Destructive', define('clear_sessions', 'Clear all sessions of a user.', { user_id: {} })],
  ]);
});

describe('what is looked at first and then kept is a change', () => {
  judge([
    ['Write', define('save_article', 'Fetches an article and stores it in the library.')],
    ['Write', define('parse_feeds', 'Parse several feeds and add their entries to a collection.')],
    ['Read', define('parse_feed', 'Parse a feed and return its entries.')],
  ]);
});

describe('a word of removing where both things stay', () => {
  judge([
    ['Write', define('unassign_user', 'Unassign a user from a ticket.')],
    ['Write', define('remove_from_playlist', 'Remove a track from a playlist.')],
    ['Write', define('dismiss_alert', 'Dismiss an alert.')],
    ['Write', define('detach_volume', 'Detach a volume from a server.')],
    ['Write', define('leave_channel', 'Leave a channel.')],
    ['Write', define('clear_chat_history_view', 'Clear the chat panel in the UI.')],
    ['Write', define('revoke_share', 'Revoke a share of a document with a user.')],
    ['Write', define('remove_team_member', 'Remove a member from a team.')],
    ['Write', define('remove_relation', 'Remove a relation between two entities.')],
    ['Write', define('reset_filters', 'Reset the filters of the view.')],
    ['Write', define('unlink_account', 'Unlink an account.')],
    ['Write', define('clear_notification_badge', 'Clear the notification badge.')],
    ['Write', define('clear_assignee', 'Clear the assignee of an issue.')],
  ]);
});

describe('a removal that is one', () => {
  judge([
    ['Destructive', define('delete_relation_type', 'Delete a relation type.')],
    ['Destructive', define('release_phone_number', 'Release a phone number from your account.')],
    ['Destructive', define('schedule_key_deletion', 'Schedules the deletion of a KMS key.')],
    ['Destructive', define('permanently_disable_account', 'Permanently disables an account. This cannot be undone.')],
    ['Destructive', define('confirm_delete_group', 'Confirm and execute the deletion of a group.')],
    ['Destructive', define('close_account', 'Close an account for good. Irreversible.')],
    ['Destructive', define('purge_queue', 'Purge all messages of a queue.')],
  ]);
});

describe('what is begun by making a record of it', () => {
  judge([
    ['Write', define('start_timer', 'Start a time entry.')],
    ['Write', define('start_conversation', 'Start a new conversation thread.')],
    ['Write', define('begin_transaction', 'Begin a database transaction.')],
    ['Write', define('start_draft', 'Start a draft of an article.')],
    ['Write', define('start_session', 'Start a new session for the assistant\u2019s notes.')],
  ]);
});

describe('names that look like acts and tell something', () => {
  judge([
    ['Read', define('setup_instructions', 'Get instructions for setting up the SDK.')],
    ['Read', define('list_archive_reasons', 'List archive reasons.')],
    ['Read', define('docker_compose_logs', 'Show logs of a compose project.')],
    ['Read', define('resolve_dns', 'Resolve a domain name.')],
    ['Read', define('resolve_user', 'Resolve a user by e-mail.')],
    ['Read', define('resolve_url', 'Resolve a short URL to its target.')],
    ['Read', define('book_title', 'The title of a book by its id.')],
    ['Read', define('transfer_list', 'List transfers.')],
    ['Read', define('checkouts_get', 'Get a checkout.')],
    ['Read', define('run_results', 'Results of a run.')],
    ['Read', define('release_notes', 'Get the release notes of a version.')],
    ['Read', define('order_history', 'History of orders of a customer.')],
    ['Read', define('build_status', 'Status of a build.')],
    ['Read', define('get_delete_status', 'Get the status of a deletion.')],
    ['Read', define('check_can_delete', 'Check whether a record can be deleted.')],
  ]);
});

describe('words in another sense', () => {
  judge([
    ['Write', define('apply_text_edits', 'Apply text edits to a file.')],
    ['Write', define('report_issue', 'Report an issue to the maintainers.')],
    ['Execute', define('play_track', 'Play a track on the speaker.')],
    ['Read', define('goto_definition', 'Go to the definition of a symbol.')],
    ['Write', define('update_siren', 'Update the settings of a siren.')],
    ['Write', define('refresh_access_token', 'Refresh the access token.')],
    ['Write', define('convert_lead', 'Convert a lead into an opportunity.')],
    ['Read', define('convert_currency', 'Convert an amount from one currency to another.')],
    ['Write', define('set_reply_to_header', 'Set the reply-to header of a template.')],
    ['Write', define('create_topic', 'Create a Kafka topic.')],
    ['Write', define('create_pipeline', 'Create a sales pipeline with its stages.')],
  ]);
});

describe('posts of a social network', () => {
  judge([
    ['Execute', define('create_tweet', 'Create a tweet on X (Twitter).')],
    ['Execute', define('publish_to_linkedin', 'Publish a post to LinkedIn.')],
    ['Execute', define('create_post', 'Creates a new post on Bluesky.')],
    ['Execute', define('schedule_tweet', 'Schedule a tweet.')],
    ['Write', define('create_draft_post', 'Creates a draft of a post on LinkedIn.')],
  ]);
});

describe('verbs of drawings, markets and grants', () => {
  judge([
    ['Write', define('distribute_shapes', 'Distribute shapes evenly along an axis.')],
    ['Write', define('bring_to_front', 'Bring a shape to the front.')],
    ['Financial', define('distribute_dividends', 'Distribute dividends to all holders.')],
    ['Financial', define('modify_order', 'Modify an open order.', { order_id: 'string', trigger_price: 'string' })],
    ['Write', define('update_order', 'Update the note of an order.', { id: 'string', note: 'string' })],
    ['Read', define('build_transaction', 'Build an unsigned transaction.')],
    ['Read', define('create_auth_url', 'Create the OAuth authorization URL of a connector.')],
    ['Write', define('config', 'Get or set a configuration value.')],
    ['Write', define('block_task', 'Mark a task as blocked.')],
    ['Read', define('healthcheck', 'Healthcheck of the service.')],
    [
      'Write',
      define('watchlist', 'Add to or remove from the list.', { action: { type: 'string', enum: ['add', 'remove'] } }),
    ],
    [
      'Write',
      define('tags', 'List, add or remove tags.', { action: { type: 'string', enum: ['list', 'add', 'remove'] } }),
    ],
  ]);
});

describe('pictures and papers that come with the call', () => {
  judge([
    ['Read', define('crop_photo', 'Crop a photo to a square.', { photo: 'string' })],
    ['Write', define('rotate_layer', 'Rotate a layer of a design.', { layer_id: 'string', degrees: 'number' })],
    ['Destructive', define('rotate_token', 'Rotate an API token.', { token_id: 'string' })],
    ['Read', define('combine_pdfs', 'Combine several PDFs.', { inputs: 'string', output: 'string' })],
    ['Read', define('isolate_voice', 'Isolate a voice in a recording.', { path: 'string' })],
    ['Write', define('rate_book', 'Rate a book.', { book_id: 'string', rating: 'number' })],
    ['Write', define('draft_mail', 'Draft a new mail.', { to: 'string', body: 'string' })],
    ['Write', define('record_call', 'Record a call with a customer in the CRM.', { lead_id: 'string' })],
    ['Financial', define('check_out', 'Check out the basket.', { basket_id: 'string' })],
    ['Financial', define('process_payroll', 'Process the payroll of a month.', { month: 'string' })],
    ['Write', define('copy_ad', 'Copy an ad.', { ad_id: 'string' })],
  ]);
});

describe('verbs of shops, books and chains', () => {
  judge([
    ['Financial', define('top_up_wallet', 'Top up a prepaid wallet.', { wallet_id: 'string' })],
    ['Read', define('top_songs', 'Top songs of an artist.', { artist: 'string' })],
    ['Write', define('post_entry', 'Post an entry to the ledger.', { lines: 'string' })],
    ['Write', define('fulfil_order', 'Fulfil an order.', { order_id: 'string' })],
    ['Financial', define('broadcast_tx', 'Broadcast a signed transaction.', { raw_tx: 'string' })],
    ['Write', define('convert_story', 'Convert a story to an epic.', { story: 'string' })],
    ['Write', define('clear_assignee', 'Clear the assignee of a card.', { card: 'string' })],
    ['Execute', define('leave_review', 'Leave a review of a hotel.', { hotel: 'string', stars: 'number' })],
  ]);
});

describe('verbs of teams, clinics and vaults', () => {
  judge([
    ['Write', define('give_access', 'Give a user access to a folder.', { user: 'string' })],
    ['Write', define('block_slot', 'Block a slot of the calendar.', { start: 'string' })],
    ['Write', define('draft_tweet', 'Draft a tweet about a topic.', { topic: 'string' })],
    ['Financial', define('collect_deposit', 'Collect a deposit from a guest.', { guest: 'string', amount: 'number' })],
    ['Financial', define('sweep_funds', 'Sweep the funds of a wallet.', { from: 'string', to: 'string' })],
    ['Write', define('discharge_patient', 'Discharge a patient.', { patient_id: 'string' })],
    ['Execute', define('ping_person', 'Ping a person.', { person: 'string', text: 'string' })],
  ]);
});
