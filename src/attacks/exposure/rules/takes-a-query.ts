import { defineExposureRule } from '../define-exposure-rule.ts';
import { findFreeParameter, nameParameter, quoteParameter } from '../find-parameters.ts';

const queries = /^(?:sql|query|statement|statements|sqlquery|querystring|cypher|pipeline|rawsql)$/;

export const takesAQuery = defineExposureRule({
  id: 'takes-a-query',
  title: 'Runs a query of the caller\u2019s own',
  patterns: ['sql-injection-database-tools', 'excessive-agency'],
  reads: 'Verdicts of an arbitrary query, with the argument that holds it.',
  misses: 'Filters that a server pastes into a query.',
  match: (context) => {
    if (!context.assessment.traits.includes('arbitrary-query')) return null;
    const query = findFreeParameter(context, queries);
    if (query === null) return null;
    const writes = context.assessment.category !== 'Read';
    return {
      reason: writes
        ? `${nameParameter(query)} is run as it stands, so only the role that the server signs in with decides what it can read or change.`
        : `${nameParameter(query)} is run as it stands. That it can only read is what the definition says; the role that the server signs in with decides it.`,
      evidence: [quoteParameter('takes-a-query', query)],
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
