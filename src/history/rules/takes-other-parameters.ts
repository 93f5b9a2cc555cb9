import { defineChangeRule } from '../define-change-rule.ts';
import { pairPlaces } from '../parameters/pair-places.ts';
import { ours, say } from '../say.ts';

/** Items of a list are no parameter: that there are any now is told of the list. */
const isParameter = ({ key }: { readonly key: string | null }): boolean => key !== null;

export const takesOtherParameters = defineChangeRule({
  id: 'takes-other-parameters',
  kind: 'parameters',
  reads:
    'Which parameters the input schema names, members of objects and lists included, and which of them are required.',
  *compare({ tool: before }, { tool: after }) {
    const { kept, added, gone, renamed } = pairPlaces(before['inputSchema'], after['inputSchema']);
    for (const [old, young] of renamed) yield say`parameter ${old.label} is now called ${young.label}`;
    for (const { label, isRequired } of added.filter(isParameter))
      yield say`new ${ours(isRequired ? 'required ' : '')}parameter ${label}`;
    for (const { label } of gone.filter(isParameter)) yield say`parameter ${label} is gone`;
    for (const { before: old, after: young } of kept)
      if (old.isRequired !== young.isRequired)
        yield say`${young.label} is ${ours(young.isRequired ? 'now' : 'no longer')} required`;
  },
  examples: [
    {
      before: { name: 'read', inputSchema: { type: 'object', properties: { limit: { type: 'integer' } } } },
      after: {
        name: 'read',
        inputSchema: {
          type: 'object',
          properties: { limit: { type: 'integer' }, path: { type: 'string' }, root: { type: 'string' } },
          required: ['limit', 'root'],
        },
      },
      says: ['new parameter `path`', 'new required parameter `root`', '`limit` is now required'],
    },
    {
      before: {
        name: 'find',
        inputSchema: {
          type: 'object',
          properties: {
            filter: { type: 'object', properties: { status: { type: 'string' } }, required: ['status'] },
            q: { type: 'string', description: 'What to look for.' },
          },
        },
      },
      after: {
        name: 'find',
        inputSchema: {
          type: 'object',
          properties: {
            filter: { type: 'object', properties: { state: { type: 'string' } } },
            query: { type: 'string', description: 'What to look for.' },
          },
        },
      },
      says: [
        'parameter `q` is now called `query`',
        'new parameter `filter.state`',
        'parameter `filter.status` is gone',
      ],
    },
    {
      before: { name: 'a', inputSchema: { properties: { x: { type: 'string' }, y: { type: 'string' } } } },
      after: { name: 'a', inputSchema: { properties: { y: { type: 'string' }, x: { type: 'string' } } } },
      says: [],
    },
  ],
});
