import { defineRule } from './define-rule.ts';

export const drivesInterface = defineRule({
  id: 'drives-interface',
  kind: 'effect',
  title: 'Drives a screen',
  why: 'A click does whatever the button does.',
  reads: 'Verbs of clicking, typing and navigating, and plain verbs about frames, dialogs, elements and the like.',
  misses: 'What the page then does.',
  category: 'Execute',
  when: ({ effect }) => effect === 'drive',
  axes: { reversibility: 'undoable', reach: 'outside' },
  traits: ['browser-control'],
  examples: {
    match: [
      { name: 'browser_click', description: 'Click an element on the page.' },
      { name: 'browser_navigate', description: 'Navigate to a page.' },
      { name: 'type_text', description: 'Type text into a field of the page.' },
      { name: 'fill_field', description: 'Fill in a field of the form on the page.' },
      { name: 'close_dialog', description: 'Close a dialog.' },
      { name: 'press_key', description: 'Press a key.' },
    ],
    pass: [
      { name: 'get_heatmap', description: 'Get a heat map of a page.' },
      { name: 'open_ticket', description: 'Open a ticket with support.' },
      { name: 'get_clicks', description: 'Get the clicks on a link.' },
    ],
  },
});
