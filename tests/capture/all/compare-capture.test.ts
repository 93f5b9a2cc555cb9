import { describe, expect, it } from 'vitest';
import { digestJson, pinTool } from '../../../src/catalog/digest.ts';
import type { Configuration, Manifest } from '../../../src/catalog/schema/manifest.ts';
import type { Json, ToolDefinition } from '../../../src/catalog/schema/tool-definition.ts';
import { compareCapture } from '../../../src/capture/all/compare-capture.ts';
import { compareConfigurations } from '../../../src/capture/all/compare-configurations.ts';
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

/** What a tool of a Python package is described by, as a Python before 3.13 and one after it make of its source. */
const INDENTED = 'Reads a note.\n\n    Args:\n        path: where it is\n    ';
const BARE = 'Reads a note.\n\nArgs:\n    path: where it is\n';

const captureDescribed = (description: string, source: string): Manifest => {
  const made = capture([tool('read', { description })]);
  return { ...made, provenance: { ...made.provenance, source } };
};

describe('captures by two versions of Python', () => {
  const compare = (description: string, source: string) =>
    compareCapture(captureDescribed(INDENTED, source), captureDescribed(description, source));

  it('are the same where texts differ in indentation alone', () => {
    expect(compare(BARE, 'pypi:notes==1.0.0')).toBeNull();
    expect(
      compareCapture(captureDescribed(BARE, 'pypi:notes==1.0.0'), captureDescribed(INDENTED, 'pypi:notes==1.0.1')),
    ).toBeNull();
  });

  it('are not where a word does, and other packages are held to every space', () => {
    expect(compare(BARE.replace('Reads', 'Deletes'), 'pypi:notes==1.0.0')?.changed).toHaveLength(1);
    expect(compare(BARE.replace('path:', 'path :'), 'pypi:notes==1.0.0')?.changed).toHaveLength(1);
    expect(compare(BARE, 'npm:notes@1.0.0')?.changed).toHaveLength(1);
  });
});

describe('another way of asking', () => {
  const asked = (stamp: string, source = 'npm:notes@1.0.0'): Manifest => {
    const made = capture([tool('a')]);
    const { results } = capture([tool('a'), tool('b', { description: `Made ${stamp}.` })]);
    const configuration: Configuration = {
      id: 'all',
      revision: '2025-06-18',
      transport: 'stdio',
      capabilities: [],
      settings: {},
      outcome: 'differs',
      reason: '',
      note: '',
      envelopes: {},
      digest: digestJson(results),
      toolDigests: [],
      results,
    };
    return { ...made, provenance: { ...made.provenance, source }, configurations: [configuration] };
  };

  it('offers the same where only the clock tells another time, each near its own capture', () => {
    const noon = Date.parse('2026-11-21T12:00:00Z');
    expect(compareConfigurations(asked(String(noon)), asked(String(noon + 9_999_999)))).toEqual([]);
    expect(compareConfigurations(asked('2026-11-21'), asked('2026-11-21T09:00:00Z'))).toEqual([]);
    expect(compareConfigurations(asked('1234567890123'), asked('1234567890124'))).toEqual([
      'asked as all: offers something else than before',
    ]);
    expect(compareConfigurations(asked('9:30'), asked('9:45'))).toHaveLength(1);
  });

  it('offers the same where words come in another order, as they did from start to start', () => {
    const listing = (words: string, isUnsteady: boolean): Manifest => {
      const path = '/tools~1list/0/tools/0/description';
      const unstable = isUnsteady ? [{ path, start: null, end: null, reason: 'order' as const, of: '' }] : [];
      const made = capture([tool('run', { description: `May run: ${words}.` })], { unstable });
      const other = asked('2026-11-21').configurations.map((each) => ({ ...each, results: made.results }));
      return { ...made, configurations: other };
    };
    const [before, after] = [listing('ls, cat, pwd', true), listing('pwd, ls, cat', false)];
    expect(compareConfigurations(before, after)).toEqual([]);
    expect(compareCapture(before, after)).toBeNull();
    expect(compareCapture(after, before)).toBeNull();
    expect(compareConfigurations(before, listing('pwd, ls, rm', false))).toHaveLength(1);
    expect(compareCapture(before, listing('pwd, ls, rm', true))?.changed).toHaveLength(1);
  });

  it('offers the same where a Python package’s texts differ in indentation alone', () => {
    const source = 'pypi:notes==1.0.0';
    expect(compareConfigurations(asked(INDENTED, source), asked(BARE, source))).toEqual([]);
    expect(compareConfigurations(asked(INDENTED), asked(BARE))).toHaveLength(1);
  });
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
