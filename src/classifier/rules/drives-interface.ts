import { argueEffect, hasObject } from '../argue-effect.ts';
import { defineRule } from '../define-rule.ts';
import { isScreenAct } from '../confinement.ts';

export const drivesInterface = defineRule({
  id: 'drives-interface',
  title: 'Drives a screen or a device',
  why: 'A click does whatever the button does, and a device moves things in a room.',
  reads: 'Verbs of clicking, typing, navigating, printing and switching.',
  misses: 'What the page or device then does.',
  match: (context) =>
    argueEffect(context, {
      rule: 'drives-interface',
      category: 'Execute',
      when: (claim) => (claim.effect === 'drive' && !hasObject(claim, 'file')) || isScreenAct(claim),
      axes: { reversibility: 'undoable', reach: 'outside' },
      traits: ['browser-control'],
      says: ({}) => `It operates a screen or a device as a person would, with whatever that sets off.`,
    }),
  examples: {
    match: [{ name: 'browser_click', description: 'Click an element on the page.' }],
    pass: [{ name: 'get_heatmap', description: 'Get a heat map of a page.' }],
  },
});
