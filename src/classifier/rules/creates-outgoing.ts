import { argueEffect } from '../argue-effect.ts';
import { isOutgoing } from '../topics/outgoing.ts';
import { defineRule } from '../define-rule.ts';

export const createsOutgoing = defineRule({
  id: 'creates-outgoing',
  title: 'Creates what goes out by itself',
  why: 'In many interfaces a message, call or notification is sent by creating it, so the verb looks harmless.',
  reads: 'Verbs of creating whose object is a message, a call, a post in public, or the like.',
  misses: 'Objects that a product sends later, on a schedule.',
  match: (context) =>
    argueEffect(context, {
      rule: 'creates-outgoing',
      category: 'Execute',
      when: isOutgoing,
      factor: 1.7,
      axes: { reversibility: 'not-recallable', reach: 'outside' },
      traits: ['outbound-message'],
      says: ({ channel }) =>
        channel === 'calls'
          ? 'It places calls that ring people at once, and what was said can’t be taken back.'
          : `What it makes goes out by itself: ${channel} reach people, and what has gone out can’t be called back.`,
    }),
  examples: {
    match: [
      { name: 'create_call', description: 'Creates an outbound call.' },
      { name: 'CreateMessage', description: 'Send a message.' },
    ],
    pass: [
      { name: 'create_message_template', description: 'Create a template for messages.' },
      { name: 'create_task', description: 'Create a task.' },
    ],
  },
});
