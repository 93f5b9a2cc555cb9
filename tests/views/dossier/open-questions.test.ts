import { rm } from 'node:fs/promises';
import { afterAll, describe, expect, it } from 'vitest';
import type { Json } from '../../../src/catalog/schema/tool-definition.ts';
import { listOpenQuestions } from '../../../src/views/dossier/open-questions.ts';
import { viewDossier } from '../../../src/views/dossier/dossier-view.ts';
import { loadSite } from '../../../src/views/load-site.ts';
import type { SiteServer } from '../../../src/views/site.ts';
import { makeCatalogue, makeManifest, makeProvenance, makeServer } from '../../fixtures/catalogue/make-catalogue.ts';

const annotated: Json = {
  name: 'list_invoices',
  description: 'Lists the invoices of the account.',
  inputSchema: { type: 'object' },
  annotations: { readOnlyHint: true },
};
const open: Json[] = [
  { name: 'xyzzy', description: '' },
  {
    name: 'run_command',
    description: 'Runs any shell command on the host.',
    inputSchema: { type: 'object', properties: { command: { type: 'string' } } },
    annotations: { readOnlyHint: true },
  },
];

const folder = await makeCatalogue({
  clear: {
    server: makeServer({
      slug: 'clear',
      publisher: { name: 'Maker', standing: 'official', basis: 'It is made up.', rule: null },
      package: { registry: 'npm', name: 'clear' },
      repository: 'https://git.example/clear',
      license: 'MIT',
      snapshots: ['1.0.0', '2.0.0'],
    }),
    manifests: {
      '1.0.0': makeManifest([annotated], { server: 'clear' }),
      '2.0.0': makeManifest([annotated], { server: 'clear', version: '2.0.0' }),
    },
  },
  given: {
    server: makeServer({
      slug: 'given',
      publisher: { name: 'Somebody', standing: 'community', basis: 'It is made up.', rule: null },
      variables: [{ name: 'TOKEN', required: true, secret: true, readIn: null }],
      switches: [{ name: 'WRITES', effect: 'Lets it write.' }],
    }),
    manifests: { '1.0.0': makeManifest([annotated], { server: 'given' }) },
  },
  odd: {
    server: makeServer(),
    manifests: { '1.0.0': makeManifest(open, { provenance: makeProvenance({ kind: 'reconstructed' }) }) },
  },
});
const site = await loadSite(folder);
afterAll(() => rm(folder, { recursive: true }));

const find = (slug: string): SiteServer => {
  const found = site.servers.find(({ server }) => server.slug === slug);
  if (found === undefined) throw new Error(`no ${slug}`);
  return found;
};
const asked = (slug: string) => listOpenQuestions(find(slug)).map(({ asks }) => asks);

describe('listOpenQuestions', () => {
  it('asks nothing of what is known', () => {
    expect(asked('clear')).toEqual([]);
  });

  it('asks who publishes it, what runs, whether it is so, and of each tool that is not judged for sure', () => {
    expect(asked('odd')).toEqual([
      'Who publishes it?',
      'May it be used here?',
      'Where is its source?',
      'Which version will answer?',
      'Does it really serve this?',
      'How does it change from version to version?',
      'What will clients assume where nothing is declared?',
      'What do these do?',
      'Who decides what is put into them?',
      'Does a client here believe what they declare?',
    ]);
  });

  it('asks who has read the code that is given secrets, where it is not the maker’s', () => {
    expect(asked('given')).toContain('Who has read the code that is given TOKEN?');
    expect(asked('given')).toContain('Which of its switches will be on?');
  });

  it('names the tools that a question is about', () => {
    const named = Object.fromEntries(
      listOpenQuestions(find('odd')).map(({ asks, tools }) => [asks, tools.map(({ name }) => name)]),
    );
    expect(named['What do these do?']).toEqual(['xyzzy']);
    expect(named['Who decides what is put into them?']).toEqual(['run_command']);
    expect(named['Who publishes it?']).toEqual([]);
  });
});

describe('viewDossier', () => {
  const view = viewDossier(site, find('odd'));

  it('counts every tool once by severity and once by what is recommended', () => {
    const levels = view.matrix.heads.reduce((sum, { count }) => sum + count, view.matrix.unknown);
    expect(levels).toBe(2);
    expect(view.treatments.reduce((sum, { count }) => sum + count, 0)).toBe(2);
  });

  it('puts the worst first, with words of its own', () => {
    expect(view.worst.map(({ row }) => row.name)).toEqual(['run_command', 'xyzzy']);
    expect(view.worst[0]?.quote).not.toBeNull();
    expect(view.worst[1]).toMatchObject({ quote: null, why: 'Not assessed: what it does is not known.' });
  });
});
