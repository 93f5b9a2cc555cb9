import { expect, it } from 'vitest';
import { deriveServer } from '../../../src/catalog/derive.ts';
import { classifyTool } from '../../../src/classifier/classify.ts';
import type { SiteServer } from '../../../src/views/site.ts';
import { viewVersionMixes } from '../../../src/views/pictures/version-mixes.ts';
import { makeManifest, makeProvenance, makeServer } from '../../fixtures/catalogue/make-catalogue.ts';

const READ = { name: 'list_invoices', description: 'Lists the invoices.', inputSchema: { type: 'object' } };
const LOST = { name: 'delete_users', description: 'Permanently deletes users.', inputSchema: { type: 'object' } };

function serve(...manifests: Parameters<typeof deriveServer>[1]): SiteServer {
  const server = deriveServer(makeServer(), manifests);
  const tools = server.tools.map((tool) => ({ ...tool, assessment: classifyTool(tool.definition) }));
  return { ...server, tools } as unknown as SiteServer;
}

it('needs two full captures', () => {
  const part = makeManifest([READ], { version: '2', provenance: makeProvenance({ coverage: 'partial' }) });
  expect(viewVersionMixes(serve(makeManifest([READ])))).toEqual([]);
  expect(viewVersionMixes(serve(makeManifest([READ]), part))).toEqual([]);
});

it('shows each, newest first, on one scale', () => {
  const mixes = viewVersionMixes(serve(makeManifest([READ]), makeManifest([READ, LOST], { version: '2.0.0' })));
  expect(mixes.map(({ version, count, label }) => [version, count, label])).toEqual([
    ['2.0.0', 2, '2.0.0: 1 critical and 1 low'],
    ['1.0.0', 1, '1.0.0: 1 low'],
  ]);
  expect(mixes.map(({ bars }) => bars)).toEqual([
    [
      { tone: 'critical', x: 0, width: 50 },
      { tone: 'low', x: 50, width: 50 },
    ],
    [{ tone: 'low', x: 0, width: 50 }],
  ]);
});
