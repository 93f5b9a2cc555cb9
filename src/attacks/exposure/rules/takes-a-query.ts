import { defineExposureRule } from '../define-exposure-rule.ts';
import { findFreeParameter, nameParameter, quoteAct, quoteParameter } from '../find-parameters.ts';
import { exposureWords, matchWord } from '../match-words.ts';

const isQuery = matchWord(exposureWords['takes-a-query'].queries);

export const takesAQuery = defineExposureRule({
  id: 'takes-a-query',
  title: 'Runs a query of the caller\u2019s own',
  patterns: ['sql-injection-database-tools', 'excessive-agency'],
  reads: 'Verdicts of an arbitrary query, with the argument that holds it.',
  misses: 'Filters that a server pastes into a query.',
  match: (context) => {
    if (!context.assessment.traits.includes('arbitrary-query')) return null;
    const query = findFreeParameter(context, isQuery);
    const what = query === null ? 'It takes a query' : `${nameParameter(query)} takes a query`;
    return {
      reason:
        context.assessment.category === 'Read'
          ? `${what} as the caller words it. That it can only read is what the definition says; the role that the server signs in with decides it.`
          : `${what} as the caller words it, so only the role that the server signs in with decides what it can read or change.`,
      evidence: query === null ? quoteAct('takes-a-query', context) : [quoteParameter('takes-a-query', query)],
    };
  },
  examples: {
    match: [
      {
        name: 'execute_sql',
        description: 'Execute a SQL query on the database.',
        inputSchema: { type: 'object', properties: { sql: { type: 'string' } } },
      },
    ],
    pass: [
      {
        name: 'search_contacts',
        description: 'Search contacts.',
        inputSchema: { type: 'object', properties: { query: { type: 'string' } } },
      },
    ],
  },
});
