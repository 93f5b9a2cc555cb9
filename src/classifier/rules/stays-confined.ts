import { findConfinement } from '../topics/confinement.ts';
import { defineRule } from './define-rule.ts';

export const staysConfined = defineRule({
  id: 'stays-confined',
  kind: 'qualifier',
  title: 'Stays in a confined session',
  why: 'Looking around in a tab or an emulator touches nobody else.',
  reads: 'Names and sentences about frames, hovering, scrolling, simulators and searches.',
  misses: 'Pages that act on being visited.',
  only: ['Execute'],
  axes: { reach: 'confined', reversibility: 'undoable' },
  traits: ['browser-control'],
  find: findConfinement,
  says: 'Its effects stay within a session that harms nobody by itself.',
  examples: {
    match: [
      { name: 'browser_hover', description: 'Hover over an element.' },
      { name: 'browser_scroll', description: 'Scroll down the page.' },
      { name: 'switch_frame', description: 'Switch to a frame.' },
      { name: 'boot_simulator', description: 'Boot a simulator.' },
    ],
    pass: [
      { name: 'browser_click', description: 'Click an element.' },
      { name: 'submit_form', description: 'Submit a form on a page.' },
      { name: 'run_job', description: 'Run a job.' },
    ],
  },
});
