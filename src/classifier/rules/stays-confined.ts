import { argueQualifier } from '../argue-qualifier.ts';
import { findConfinement } from '../topics/confinement.ts';
import { defineRule } from '../define-rule.ts';

export const staysConfined = defineRule({
  id: 'stays-confined',
  title: 'Stays in a confined session',
  why: 'Looking around in a tab or an emulator touches nobody else.',
  reads: 'Names and sentences about frames, hovering, scrolling, simulators and searches.',
  misses: 'Pages that act on being visited.',
  match: (context) =>
    argueQualifier(findConfinement(context), {
      rule: 'stays-confined',
      only: ['Execute'],
      axes: { reach: 'confined', reversibility: 'undoable' },
      traits: ['browser-control'],
      says: 'Its effects stay within a session that harms nobody by itself.',
    }),
  examples: {
    match: [{ name: 'browser_hover', description: 'Hover over an element.' }],
    pass: [{ name: 'browser_click', description: 'Click an element.' }],
  },
});
