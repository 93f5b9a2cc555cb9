import { describe } from 'vitest';
import { define, judge, text } from './judge-cases.ts';

describe('figures, players and machines', () => {
  judge([
    ['Execute', define('walk_to', 'Makes the player walk to coordinates.', { x: text, y: text })],
    ['Execute', define('lookDown', 'Look down.', { duration: text })],
    ['Execute', define('give_potion', 'Give a potion to a player.', { player: text })],
    ['Execute', define('rotate_wrist', 'Rotate the wrist of the arm.', { angle: text })],
    ['Execute', define('write_coil', 'Write a Modbus coil.', { coil: text, value: text })],
    ['Execute', define('previous_track', 'Go back to the previous track.')],
    ['Write', define('create_bot', 'Create a new chat bot.', { name: text })],
    ['Write', define('set_active_scene', 'Set the active scene of the editor.', { scene: text })],
    ['Read', define('look_up_word', 'Look up a word.', { word: text })],
  ]);
});

describe('what goes out or is handed in', () => {
  judge([
    ['Execute', define('create_request', 'Create a request that is sent to approvers.', { approvers: text })],
    ['Execute', define('submit_answer', 'Submit an answer to a problem.', { code: text, lang: text })],
    ['Execute', define('inject_latency', 'Inject latency into a service.', { service: text })],
    ['Execute', define('add_snippet', 'Add a snippet to a notebook.', { source: text, execute: text })],
    ['Write', define('create_webhook', 'Create a webhook. Events are delivered to it.', { url: text })],
    ['Write', define('rsvp_to_event', 'Respond to an event.', { event_id: text, response: text })],
    ['Read', define('subscribe_pattern', 'Subscribe to a pattern of NATS subjects.', { pattern: text })],
    ['Financial', define('issue_coin', 'Launch a coin.', { ticker: text, supply: text })],
    ['Financial', define('add_take_profit', 'Add a take profit to a position.', { symbol: text })],
  ]);
});

describe('what only answers', () => {
  judge([
    ['Read', define('setup_auth', 'Provides instructions for setting up authentication.')],
    ['Read', define('show_remotes', 'Use the `git show` command.')],
    ['Read', define('add', 'Add two numbers.', { a: text, b: text })],
    ['Read', define('split_words', 'Split a text into words.', { text })],
    ['Read', define('select_columns', 'Select columns of a table.', { table: text })],
    ['Read', define('call_tree', 'Shows the calls of a function as a tree.')],
    ['Write', define('add_row', 'Add a row to a sheet.', { sheet: text, a: text })],
    ['Write', define('replace_text', 'Replace text in a document.', { document: text, text })],
  ]);
});
