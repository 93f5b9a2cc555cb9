import { expect, it } from 'vitest';
import type { Eras } from '../../src/catalog/schema/eras.ts';
import { viewEras } from '../../src/views/eras-view.ts';
import type { SiteServer } from '../../src/views/site.ts';
import { makeManifest, makeProvenance, makeServer } from '../fixtures/catalogue/make-catalogue.ts';

const makeSiteServer = (slug: string, source: string, revision: string | null): SiteServer => {
  const manifest = makeManifest([], { provenance: makeProvenance({ source, revision }) });
  const newest = { manifest };
  return { server: makeServer({ slug, name: slug }), snapshots: [newest], newest } as unknown as SiteServer;
};

const asked: Eras['servers'][number] = {
  source: 'npm:kept@1.0.0',
  date: '2026-01-01',
  revisions: ['2025-11-25', '2026-07-28'],
  initialize: 2,
  modern: 2,
  outcome: 'same',
  note: '',
  others: [
    { revision: '2025-11-25', capabilities: ['roots', 'sampling', 'elicitation', 'tasks', 'apps'], outcome: 'same' },
    { revision: '2026-07-28', capabilities: ['roots', 'sampling', 'elicitation', 'tasks', 'apps'], outcome: 'same' },
  ],
};
const eras: Eras = {
  made: 'By `ingest`.',
  servers: [
    asked,
    {
      ...asked,
      source: 'pypi:elsewhere==2',
      modern: null,
      outcome: 'refused',
      others: [
        { revision: '2025-11-25', capabilities: ['apps'], outcome: 'differs' },
        { revision: '2026-07-28', capabilities: ['apps'], outcome: 'refused' },
      ],
    },
  ],
};

const view = viewEras(
  {
    servers: [
      makeSiteServer('kept', 'npm:kept@1.0.0', '2025-11-25'),
      makeSiteServer('new', 'npm:new@1.0.0', '2026-07-28'),
      makeSiteServer('other', 'npm:other@1.0.0', '2025-06-18'),
    ],
  },
  eras,
);

it('links a server whose very version the catalogue holds, and no other', () => {
  expect(view.rows.map(({ href }) => href?.endsWith('/kept/') ?? null)).toEqual([true, null]);
});

it('says nothing of a list that was not given, and of who else asked what came of it', () => {
  expect(view.rows.map(({ initialize, modern }) => [initialize, modern])).toEqual([
    ['2', '2'],
    ['2', 'none'],
  ]);
  expect(view.rows.map(({ others }) => others)).toEqual([
    'all that a client can declare: same',
    'MCP Apps: differs in 2025-11-25, refused in 2026-07-28',
  ]);
});

it('counts the record by outcome, and the catalogue by the eras that it was seen to speak', () => {
  expect([view.same, view.differs, view.refused]).toEqual([1, 0, 1]);
  expect(view.counts).toEqual([
    { name: '2025 only', count: 0 },
    { name: '2025 and 2026', count: 0 },
    { name: '2026 only', count: 0 },
    { name: 'not measured', count: 0 },
    { name: '2025; 2026 not measured', count: 2 },
    { name: '2026; 2025 not measured', count: 1 },
  ]);
});
