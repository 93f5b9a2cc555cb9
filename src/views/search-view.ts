import { categories } from '../catalog/vocabulary.ts';
import { severitiesWorstFirst, type Site } from './site.ts';

const NOT_ASSESSED = { value: 'not-assessed', label: 'Not assessed' };

const listTerms = (terms: readonly { readonly id: string; readonly label: string }[]) =>
  terms.map(({ id, label }) => ({ value: id, label }));

/** What the search page offers to narrow a search by; the worst first. */
export const viewSearch = ({ servers }: Site) => ({
  filters: [
    { name: 'severity', label: 'Severity', options: [...listTerms(severitiesWorstFirst), NOT_ASSESSED] },
    { name: 'category', label: 'Category', options: [...listTerms(categories.toReversed()), NOT_ASSESSED] },
    {
      name: 'server',
      label: 'Server',
      options: servers.map(({ server }) => ({ value: server.slug, label: server.name })),
    },
  ],
});
