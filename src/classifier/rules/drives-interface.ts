import { argueEffect } from '../argue-effect.ts';
import { defineRule } from '../define-rule.ts';
import { isDeviceAct, isScreenAct, opensFile, opensNodes } from '../topics/confinement.ts';
import { isFiling, isTyping } from '../topics/misread-verbs.ts';

export const drivesInterface = defineRule({
  id: 'drives-interface',
  title: 'Drives a screen',
  why: 'A click does whatever the button does.',
  reads: 'Verbs of clicking, typing, navigating and printing, and plain verbs about tabs, frames and dialogs.',
  misses: 'What the page then does.',
  match: (context) =>
    argueEffect(context, {
      rule: 'drives-interface',
      category: 'Execute',
      when: (claim) =>
        ((claim.effect === 'drive' && !opensFile(claim) && !opensNodes(claim) && !isFiling(claim)) ||
          isScreenAct(claim, context) ||
          isTyping(claim)) &&
        !isDeviceAct(claim),
      axes: { reversibility: 'undoable', reach: 'outside' },
      traits: ['browser-control'],
      says: () => 'It operates a screen as a person would, with whatever that sets off.',
    }),
  examples: {
    match: [{ name: 'browser_click', description: 'Click an element on the page.' }],
    pass: [{ name: 'get_heatmap', description: 'Get a heat map of a page.' }],
  },
});
