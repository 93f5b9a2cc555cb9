import { describe, test, expect } from 'vitest';
import { classifyTool } from '../../src/classifier/classify.ts';
import { define, judge, text } from './judge-cases.ts';

describe('a label in brackets is no part of the sentence', () => {
  judge([
    [
      'Execute',
      define('sound_level', '[Sound settings and information] Set the volume of the system', { level: text }),
    ],
    ['Write', define('reminder', '[Reminders and lists] Create a reminder')],
    ['Read', define('link', '[Delete me] Get the link of a page')],
  ]);
});

describe('what is scheduled runs what it holds', () => {
  judge([
    ['Execute', define('update_job', 'Update a job.', { schedule: text, script: text })],
    ['Execute', define('add_cron_task', 'Add a task.', { cron: text, prompt: text })],
    ['Write', define('create_task', 'Create a task.', { title: text, prompt: text })],
    ['Write', define('update_task', 'Update a task.', { id: text, status: text })],
  ]);
});

describe('what runs only to look', () => {
  judge([
    ['Read', define('run_netscan', 'Run the netscan plugin to list connections.', { image: text })],
    ['Read', define('kubectl_top', 'Show resource usage of pods.')],
    ['Execute', define('run_job', 'Run a job to list what changed and mail it.')],
    ['Execute', define('run_script', 'Run a script to show its output.', { script: text })],
  ]);
});

describe('what nearly always is the act outweighs a plural before it', () => {
  judge([
    ['Read', define('arms_search_traces', '搜索调用链。')],
    ['Read', define('burns_list', 'List what burns.')],
  ]);
});

describe('a run of Chinese that closes with looking', () => {
  judge([
    ['Read', define('record_page', '记录分页查询')],
    ['Read', define('trade_result', '交易执行结果查询')],
    ['Write', define('record_save', '记录并查询')],
    ['Destructive', define('storage_remove', '存储空间单值删除')],
  ]);
});

describe('what is probed, put on a game or set back', () => {
  judge([
    ['Execute', define('http_put', 'Send a PUT request.', { url: text, body: text })],
    ['Execute', define('check_sqli', 'Check a page for an SQL injection.', { url: text })],
    ['Read', define('check_sqli', 'Check source code for an SQL injection.', { code: text })],
    ['Write', define('begin_match', 'Begin a new match against the computer.')],
    ['Write', define('reset_stop_words', 'Reset the stop words setting to its default value.')],
    ['Destructive', define('reset_settings', 'Reset all settings to their default values.')],
    [
      'Read',
      define('get_schema_for_action', 'Get the schema of an action.', { action: { enum: ['create', 'delete'] } }),
    ],
  ]);
});

test('a chooser whose type is none of JSON Schema’s is still read', () => {
  const tool = define('manage_plugins', 'Use action="list" to show them, action="remove" to uninstall one.', {
    action: { type: 'Annotated[str]' },
  });
  expect(classifyTool(tool).category).toBe('Destructive');
});
