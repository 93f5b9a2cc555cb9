import { findFreeCode } from '../reading/find-free-code.ts';
import { nameKey } from '../rationale/tell-setting.ts';
import { spanField } from '../reading/find-phrases.ts';
import { defineRule } from './define-rule.ts';

export const takesFreeCode = defineRule({
  id: 'takes-free-code',
  kind: 'argument',
  title: 'Runs what the caller writes',
  why: 'An argument that is run as code, a command or a query has no bounds but those of the machine behind it.',
  reads:
    'Free-text arguments named sql, command, code, script and the like, in tools that run what they are given, query a database with it, or are a program of the command line by name.',
  misses: 'Code hidden in an argument with an innocent name.',
  argue: (context) => {
    const free = findFreeCode(context);
    if (!free) return null;
    return {
      category: 'Execute',
      // Where the tool calls it a mere query, what it lets through outweighs the word.
      weight: free.isAsked ? 10 : 4,
      axes: { reversibility: 'undoable', reach: 'outside', code: 'unbounded' },
      traits: [free.isQuery ? 'arbitrary-query' : 'code-execution'],
      spans: [spanField(free.parameter.key)],
      says: `Its ${nameKey(free.parameter)} says what is run.`,
    };
  },
});
