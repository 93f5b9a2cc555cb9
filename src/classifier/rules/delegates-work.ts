import { defineRule } from './define-rule.ts';
import { findPledge } from '../reading/find-pledge.ts';

export const delegatesWork = defineRule({
  id: 'delegates-work',
  kind: 'effect',
  title: 'Hands work to another agent',
  why: 'An agent that is given a task acts by its own judgement, with rights of its own.',
  reads: 'Verbs of delegating, and of asking or prompting, whose object is an agent or an assistant.',
  misses: 'Agents that go by a product\u2019s name.',
  category: 'Execute',
  when: ({ effect }, context) => effect === 'delegate' && findPledge(context)?.whole !== true,
  axes: { reversibility: 'undoable', reach: 'outside' },
  traits: ['agent-delegation'],
  says: 'The agent that gets the work acts by its own judgement.',
  examples: {
    match: [
      { name: 'ask_agent', description: 'Ask an agent to carry out a task.' },
      { name: 'delegate_task', description: 'Delegate a task to another agent.' },
      { name: 'chat_with_agent', description: 'Chat with an agent and wait for what it does.' },
    ],
    pass: [
      { name: 'list_agents', description: 'List agents.' },
      { name: 'ask_question', description: 'Ask a question about the documentation.' },
    ],
  },
});
