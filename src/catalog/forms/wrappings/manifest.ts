import type { Wrapping } from '../form.ts';
import { isObject, pointTo } from '../json-shape.ts';

/** A manifest of the catalogue: raw results by method, a list in pages. */
export const manifest: Wrapping = {
  id: 'manifest',
  title: 'A manifest of this catalogue',
  seenIn: 'What ingest keeps below data/servers/.',
  example: JSON.stringify({
    server: 'depot',
    version: '1.0.0',
    results: {
      'tools/list': [
        { tools: [{ name: 'delete_parcel', description: 'Deletes a parcel.', inputSchema: { type: 'object' } }] },
      ],
    },
  }),
  gives: ['delete_parcel'],
  read(value) {
    const results = isObject(value) ? value['results'] : undefined;
    const pages = isObject(results) ? results['tools/list'] : undefined;
    if (!Array.isArray(pages)) return null;
    const parts = pages.map((page, i) => ({ path: pointTo('results', 'tools/list', i), value: page, label: null }));
    return { kind: 'all', parts };
  },
};
