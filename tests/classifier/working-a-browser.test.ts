import { expect, test } from 'vitest';
import { classifyTool } from '../../src/classifier/classify.ts';
import { define, text } from './judge-cases.ts';

test.each([
  ['high', define('select_option', 'Select an option from a dropdown of the form.')],
  ['high', define('uncheck_box', 'Uncheck a checkbox.')],
  ['high', define('clear_input', 'Clear the text of an input field.', { selector: text })],
  ['high', define('attach_file', 'Attach a file through a file input element.')],
  ['medium', define('switch_tab', 'Switch to another tab.')],
  ['medium', define('go_forward', 'Go forward in the browser history.')],
  ['medium', define('reload', 'Reload the current page.')],
  ['medium', define('close_browser', 'Close the browser.')],
  ['medium', define('emulate_phone', 'Emulate a phone in the browser.')],
])('what works a page is %s: $name', (severity, tool) => {
  expect(classifyTool(tool)).toMatchObject({ category: 'Execute', severity });
});

test.each([
  define('upload_file', 'Upload a file to a folder.'),
  define('clear_cookies', 'Clear the cookies of the browser session.'),
])('what keeps a record is a change: $name', (tool) => {
  expect(classifyTool(tool).category).toBe('Write');
});
