import { expect, it } from 'vitest';
import type { CaptureReport } from '../../src/catalog/schema/capture-report.ts';
import { viewCaptures } from '../../src/views/captures-view.ts';
import type { SiteServer } from '../../src/views/site.ts';
import { makeManifest, makeProvenance, makeServer } from '../fixtures/catalogue/make-catalogue.ts';

const makeSiteServer = (slug: string, confinement: 'sandbox' | 'unknown', source: string | null): SiteServer => {
  const server = makeServer({ slug, name: slug });
  const manifest = makeManifest([], { provenance: makeProvenance({ confinement }) });
  return {
    server: { ...server, capture: { ...server.capture, source } },
    snapshots: [{ manifest, tools: [] }],
  } as unknown as SiteServer;
};

const compared = { source: 'npm:x@1', against: '1', outcome: 'equal', remark: 'Of `x`.' } as const;
const run = { date: '2026-01-01', unchanged: 5, changed: 0, failed: 1, notRepeatable: 2, minutes: 3, remark: '' };
const report: CaptureReport = {
  survey: {
    month: '2026-01',
    tried: 3,
    listed: 2,
    failures: [{ code: 'no-answer', title: 'None', cause: 'It hangs.', remedy: 'Try `--timeout`.', packages: ['y'] }],
  },
  comparisons: [
    { ...compared, server: 'a' },
    { ...compared, server: 'elsewhere' },
  ],
  runs: [run, { ...run, date: '2026-02-02' }],
};

it('tells what the snapshots say of captures, and of the report what is about servers that are there', () => {
  const servers = [makeSiteServer('a', 'sandbox', 'npm:x@1'), makeSiteServer('b', 'unknown', null)];
  const view = viewCaptures({ servers }, report);
  expect(view.failed).toBe(1);
  expect(view.takenOver.map(({ server }) => server.name)).toEqual(['b']);
  expect(view.byHand.map(({ server }) => server.name)).toEqual(['b']);
  expect(view.comparisons.map(({ server }) => server.name)).toEqual(['a']);
  expect(view.failures[0]?.remedy).toEqual([
    { text: 'Try ', isName: false },
    { text: '--timeout', isName: true },
    { text: '.', isName: false },
  ]);
  expect(view.runs.map(({ date, servers: count }) => [date, count])).toEqual([
    ['2026-02-02', 8],
    ['2026-01-01', 8],
  ]);
});
