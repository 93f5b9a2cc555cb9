import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findToolList, isToolDefinition } from '../../src/catalog/read-tools.ts';
import type { Json } from '../../src/catalog/schema/tool-definition.ts';
import { classifyTool } from '../../src/classifier/classify.ts';

const newest = {
  smallest: '0.11.2',
  iterable: '1.9.0',
  listmonk: '0.0.12',
  fluentcrm: '1.0.0',
} as const;

const read = (server: keyof typeof newest) =>
  (
    findToolList(JSON.parse(readFileSync(`data/servers/${server}/manifests/${newest[server]}.json`, 'utf8')) as Json)
      ?.elements ?? []
  )
    .map(({ value }) => value)
    .filter(isToolDefinition);

const judge = (server: keyof typeof newest, name: string) => {
  const tool = read(server).find((one) => one.name === name);
  if (!tool) throw new Error(`${server} has no ${name}`);
  return classifyTool(tool);
};

test.each([
  ['smallest', 'start_campaign', 'Execute', 'high'],
  ['iterable', 'send_campaign', 'Execute', 'high'],
  ['listmonk', 'send_campaign', 'Execute', 'high'],
  ['fluentcrm', 'fluentcrm_resume_campaign', 'Execute', 'high'],
  ['iterable', 'abort_campaign', 'Destructive', 'critical'],
  ['smallest', 'make_call', 'Execute', 'high'],
] as const)('%s %s is %s and %s', (server, name, category, severity) => {
  expect(judge(server, name)).toMatchObject({ category, severity });
});

test('start_campaign says what it does, and how many it reaches', () => {
  expect(judge('smallest', 'start_campaign').rationale).toBe(
    'Starts a campaign to begin dialing contacts. It can reach many people at once.',
  );
});

test.each(['smallest', 'iterable', 'listmonk', 'fluentcrm'] as const)('the dangerous tools of %s', (server) => {
  const dangerous = read(server)
    .map((tool) => ({ tool, verdict: classifyTool(tool) }))
    .filter(({ verdict }) => verdict.category !== 'Read' && verdict.category !== 'Write')
    .map(({ tool, verdict }) => `${tool.name}: ${String(verdict.category)}, ${String(verdict.severity)}`);
  expect(dangerous).toMatchSnapshot();
});

test.each(['smallest', 'iterable', 'listmonk', 'fluentcrm'] as const)(
  'every tool of %s gets a verdict and one to three sentences',
  (server) => {
    for (const tool of read(server)) {
      const { status, rationale, evidence } = classifyTool(tool);
      expect(status).toBe('assessed');
      expect(rationale.replaceAll(/“[^”]*”/g, '')).not.toMatch(/\ba [aeio]/);
      expect(rationale.split(/(?<=\.) /).length).toBeLessThanOrEqual(3);
      expect(evidence.length).toBeGreaterThan(0);
    }
  },
);
