import { describe, expect, test } from 'vitest';
import type { Json } from '../../src/catalog/schema/tool-definition.ts';
import { classifyTool } from '../../src/classifier/classify.ts';
import { define, text } from './judge-cases.ts';

const told = (description: string): Json => ({ type: 'string', description });

describe('an argument that is run as given', () => {
  test.each<[string, string, { [key: string]: Json }]>([
    ['query_warehouse', 'Query the data warehouse.', { sql: told('Any SQL statement, DDL included') }],
    ['query_database', 'Query the database.', { query: told('The SQL to run') }],
    ['get_data', 'Get data from the database.', { sql: text }],
    ['kubectl', 'Run a kubectl command.', { args: { type: 'array', items: text } }],
    ['docker', 'The docker command line.', { arguments: text }],
    ['git', 'Git.', { args: text }],
    ['rcon', 'Send a command to the game server console.', { command: text }],
    ['send_command', 'Sends a command to the terminal.', { command: text }],
    ['graphql', 'Run any GraphQL query or mutation.', { query: text }],
    ['graphql_request', 'Send a request to the GraphQL API.', { query: told('A query or mutation') }],
  ])('%s: critical, with a row', (name, description, properties) => {
    const { category, severity, modes } = classifyTool(define(name, description, properties));
    expect([category, severity]).toEqual(['Execute', 'critical']);
    expect(modes).toMatchObject([{ value: null, category: 'Execute', severity: 'critical' }]);
  });
});

describe('an argument that can change nothing, as far as the text goes', () => {
  test.each<[string, string, { [key: string]: Json }]>([
    ['query_warehouse', 'Run a read-only SQL query on the data warehouse.', { sql: text }],
    ['query_warehouse_readonly', 'Query the data warehouse.', { sql: text, readonly: { type: 'boolean' } }],
    ['query', 'Query the warehouse. SELECT only.', { sql: text }],
    ['read_query', 'Execute a SELECT query on the database.', { query: told('SELECT SQL query to execute') }],
    ['query_graph', 'Query the GraphQL API. Mutations are rejected.', { query: text }],
    ['search_schema', 'Search the GraphQL schema.', { query: text }],
    ['explain_sql', 'Explain what a statement does.', { sql: text }],
    ['kubectl_get', 'Get resources.', { args: text }],
  ])('%s: a read', (name, description, properties) => {
    const { category, modes } = classifyTool(define(name, description, properties));
    expect(category).toBe('Read');
    expect(modes).toEqual([]);
  });

  test('a promise that is taken back is none', () => {
    const tool = define('read_query', 'Run a SELECT query. INSERT, UPDATE and DELETE work too.', { sql: text });
    expect(classifyTool(tool).category).toBe('Execute');
  });
});
