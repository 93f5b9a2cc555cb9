import { describe, expect, it } from 'vitest';
import { digestJson, pinTool } from '../../../src/catalog/digest.ts';
import type { Manifest } from '../../../src/catalog/schema/manifest.ts';
import type { Json, ToolDefinition } from '../../../src/catalog/schema/tool-definition.ts';
import { compareCapture } from '../../../src/capture/all/compare-capture.ts';
import { tool } from './registry.ts';

const capture = (tools: readonly object[], more: Partial<Manifest> = {}, initialize: Json = {}): Manifest => {
  const results = {
    initialize,
    'server/discover': null,
    'tools/list': [{ tools: tools as Json[] }],
    'resources/list': [],
    'resources/templates/list': [],
    'prompts/list': [],
  };
  return {
    server: 'notes',
    version: '1.0.0',
    provenance: {
      source: 'npm:notes@1.0.0',
      commit: null,
      kind: 'run',
      coverage: 'full',
      gaps: [],
      revision: null,
      capabilities: [],
      capturedAt: '2026-11-21',
      transport: 'stdio',
      client: 'someone 1',
      confinement: 'sandbox',
      variablesSet: [],
      variableValues: {},
      note: '',
    },
    offers: [],
    digest: digestJson(results),
    toolDigests: (tools as ToolDefinition[]).map(pinTool),
    unstable: [],
    configurations: [],
    pages: [],
    results,
    ...more,
  };
};

/** A capture of a tool whose description names a run. */
const captureRun = (run: string, does: string): Manifest =>
  capture([tool('start', { description: `Run ${run} ${does}.` })], {
    unstable: [
      {
        path: '/tools~1list/0/tools/0/description',
        start: 4,
        end: 4 + run.length,
        reason: 'random',
        of: '',
      },
    ],
  });

describe('two captures of a server', () => {
  it('are the same where only the version of the protocol, or what is another each time, differs', () => {
    const older = capture([tool('a')], {}, { protocolVersion: '2025-06-18', instructions: 'Hello.' });
    const newer = capture([tool('a')], {}, { instructions: 'Hello.', protocolVersion: '2025-11-25' });
    expect(compareCapture(older, newer)).toBeNull();
    expect(compareCapture(captureRun('k3', 'reads'), captureRun('x91a77', 'reads'))).toBeNull();
  });

  it('are not where anything else does, and that alone is named', () => {
    expect(compareCapture(captureRun('k3', 'reads'), captureRun('x91a77', 'deletes'))).toEqual({
      added: [],
      dropped: [],
      changed: [{ tool: 'start', how: ['its description is another'] }],
      others: [],
    });
    const greeted = capture([tool('a')], {}, { instructions: 'Hello.', serverInfo: { name: 'n' } });
    expect(compareCapture(greeted, capture([tool('a')], {}, { serverInfo: { name: 'm' } }))?.others).toEqual([
      'initialize/instructions',
      'initialize/serverInfo',
    ]);
    expect(compareCapture(capture([tool('a')]), capture([tool('a', { title: 'A' })]))?.changed).toHaveLength(1);
  });

  it('may hold twins, of which each is compared with its own', () => {
    const twins = (second: string) => [tool('a'), tool('a', { description: second })];
    expect(compareCapture(capture(twins('One.')), capture(twins('Two.')))?.changed).toEqual([
      { tool: 'a', how: ['its description is another'] },
    ]);
    expect(compareCapture(capture(twins('One.')), capture([tool('a')]))?.changed).toEqual([
      { tool: 'a', how: ['there were 2 of that name, there are 1'] },
    ]);
  });
});

it('tells a page that is another, or says that it may reach others, and not one that nobody read before', () => {
  const page = { uri: 'ui://a', mimeType: null, meta: null, bytes: 1, digest: digestJson('a'), refused: '' };
  const one = capture([], { pages: [page] });
  expect(compareCapture(one, one)).toBeNull();
  expect(compareCapture(capture([]), one)).toBeNull();
  for (const other of [{ digest: digestJson('b') }, { meta: { ui: { csp: {} } } }])
    expect(compareCapture(one, capture([], { pages: [{ ...page, ...other }] }))?.others).toEqual([
      'resources/read ui://a',
    ]);
});
