import { offerValues } from '../engine/offer-values.ts';
import { NO_FILTERS, readSign } from '../engine/split-filters.ts';
import { completeBox, lastWord } from './complete-box.ts';
import { fetchIndex } from './fetch-index.ts';
import type { ListedOffer } from './offer-list.ts';
import { readPaths } from './paths.ts';

const MOST_SERVERS = 3;
const MOST_TOOLS = 6;

/** A list for what is suggested below a form's box. */
function addList(form: HTMLFormElement, box: HTMLInputElement): HTMLElement {
  const list = document.createElement('ul');
  list.id = `${box.id}-offers`;
  list.role = 'listbox';
  list.ariaLabel = 'Suggestions';
  list.hidden = true;
  form.append(list);
  return list;
}

/** Makes the box of a search form offer servers and tools for what is typed, and what a sign can go on to. */
export function suggestSearch(form: HTMLFormElement): void {
  const box = form.querySelector<HTMLInputElement>('[data-search-box]');
  if (box === null || box.hasAttribute('aria-controls')) return;
  const paths = readPaths(form);
  const find = async (before: string): Promise<ListedOffer[]> => {
    if (before.trim() === '') return [];
    const search = await fetchIndex(paths.index);
    if (readSign(lastWord(before)) !== null) return offerValues(search, lastWord(before));
    const { ids, servers } = await search.find({ text: box.value, filters: NO_FILTERS, sort: 'best' });
    const first = [...ids.slice(0, MOST_TOOLS)];
    const rows = await search.readRows(first);
    const ofServers = servers.slice(0, MOST_SERVERS).map(({ server }) => ({
      text: server.name,
      label: `server, ${server.tools} tool${server.tools === 1 ? '' : 's'}`,
      href: paths.server(server.slug),
    }));
    const ofTools = rows.map(({ name, slug }, i) => {
      const server = search.head.servers[search.head.serverOf[first[i] ?? 0] ?? 0];
      return { text: name, label: `on ${server?.name ?? ''}`, href: paths.tool(server?.slug ?? '', slug) };
    });
    return [...ofServers, ...ofTools];
  };
  const offers = completeBox(box, addList(form, box), find);
  void offers.refresh();
}
