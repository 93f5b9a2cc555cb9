import { findPhrases } from '../find-phrases.ts';
import { findPledge } from '../find-pledge.ts';
import { defineRule } from '../define-rule.ts';
import { makeEvidence } from '../evidence.ts';

const where = /^(?:path|endpoint|url|uri|route|resourcepath)$/;

export const callsAnything = defineRule({
  id: 'calls-anything',
  title: 'Calls any interface of a service',
  why: 'A tool that passes on any method and any path can do whatever the account behind it can.',
  reads: 'A method and a path among the arguments, beside words such as any endpoint or any path.',
  misses: 'Callers that are bounded on the server alone.',
  match: (context) => {
    const { parameters } = context.definition;
    const path = parameters.find(({ plain, depth }) => depth === 0 && where.test(plain));
    const method = parameters.find(({ plain, depth }) => depth === 0 && /^(?:http)?method$/.test(plain));
    const [said] = findPhrases(context, 'arbitrary-code');
    const bounded = method?.choices.every(({ text }) => /^(?:get|head|options)$/i.test(text)) ?? true;
    if (!path || !method || !said || (bounded && method.choices.length > 0) || findPledge(context)?.whole) return [];
    return [
      {
        kind: 'effect',
        category: 'Execute',
        only: [],
        weight: 9,
        axes: { reversibility: 'undoable', reach: 'outside', code: 'unbounded' },
        traits: ['multi-mode'],
        evidence: [
          makeEvidence('calls-anything', method.key, 0, method.key.text.length),
          makeEvidence('calls-anything', said.field, said.start, said.end),
        ],
        says: 'It passes any method and path on to the service, so a call can do whatever the account behind it may.',
      },
    ];
  },
  examples: {
    match: [
      {
        name: 'api_request',
        description: 'Call any API endpoint of the service.',
        inputSchema: { type: 'object', properties: { method: { type: 'string' }, path: { type: 'string' } } },
      },
    ],
    pass: [
      {
        name: 'read_file',
        description: 'Read a file.',
        inputSchema: { type: 'object', properties: { path: { type: 'string' } } },
      },
    ],
  },
});
