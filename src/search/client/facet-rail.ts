import { FACET_KINDS, type FacetCounts, type FacetKind } from '../engine/count-facets.ts';
import type { SearchHead } from '../engine/search-head.ts';
import type { Filters } from '../engine/split-filters.ts';

const TITLES: Readonly<Record<FacetKind, string>> = {
  severity: 'Severity',
  category: 'Category',
  trait: 'Trait',
  server: 'Server',
  lang: 'Language',
};
/** Values of a kind that are shown before they are asked for. */
const FEW = 8;

const languageNames = new Intl.DisplayNames(['en'], { type: 'language' });

/** What a value of a kind is called. */
export function nameValue(head: SearchHead, kind: string, id: string): string {
  const small = id.toLowerCase();
  const find = (terms: readonly (readonly [string, string])[]): string =>
    terms.find(([each]) => each.toLowerCase() === small)?.[1] ?? id;
  if (kind === 'severity') return find(head.severities);
  if (kind === 'category') return find(head.categories);
  if (kind === 'trait') return find(head.traits);
  if (kind === 'server') return head.servers.find(({ slug }) => slug === small)?.name ?? id;
  if (kind !== 'lang') return id;
  try {
    return languageNames.of(small) ?? id;
  } catch {
    return id;
  }
}

/** What a search can be narrowed to, in a column: values with their counts, the most frequent first. */
export class FacetRail {
  readonly #place: HTMLElement;
  readonly #head: SearchHead;
  readonly #rows = new Map<string, HTMLLabelElement>();
  readonly #opened = new Set<FacetKind>();
  #last: { readonly counts: FacetCounts; readonly chosen: Filters } | null = null;

  constructor(place: HTMLElement, head: SearchHead) {
    this.#place = place;
    this.#head = head;
    place.replaceChildren(...FACET_KINDS.map((kind) => this.#makeGroup(kind)));
  }

  /** Shows what there is now. Values that would bring nothing go, unless they are chosen. */
  show(counts: FacetCounts, chosen: Filters): void {
    const focused = document.activeElement;
    this.#last = { counts, chosen };
    for (const kind of FACET_KINDS) this.#showGroup(kind, counts[kind], chosen[kind]);
    // A row that moves loses the focus.
    if (focused instanceof HTMLElement && this.#place.contains(focused)) focused.focus({ preventScroll: true });
  }

  #makeGroup(kind: FacetKind): HTMLElement {
    const group = document.createElement('fieldset');
    group.dataset['facet'] = kind;
    group.className = 'border-t border-line py-3';
    const legend = document.createElement('legend');
    legend.className = 'float-left w-full pb-1 text-sm font-semibold';
    legend.append(TITLES[kind]);
    const list = document.createElement('div');
    list.className = 'clear-both';
    const more = document.createElement('button');
    more.type = 'button';
    more.className = 'button mt-1 text-sm';
    more.hidden = true;
    more.addEventListener('click', () => {
      this.#opened.add(kind);
      if (this.#last !== null) this.#showGroup(kind, this.#last.counts[kind], this.#last.chosen[kind]);
      list.children[FEW]?.querySelector('input')?.focus();
    });
    group.append(legend, list, more);
    return group;
  }

  #showGroup(kind: FacetKind, counts: ReadonlyMap<string, number>, chosen: readonly string[]): void {
    const group = this.#place.querySelector<HTMLElement>(`[data-facet="${kind}"]`);
    const [, list, more] = group?.children ?? [];
    if (group === null || list === undefined || !(more instanceof HTMLButtonElement)) return;
    const wanted = new Set(chosen.map((id) => id.toLowerCase()));
    const all = new Set([...counts.keys(), ...this.#known(kind).filter((id) => wanted.has(id.toLowerCase()))]);
    const values = [...all]
      .map((id) => ({ id, count: counts.get(id) ?? 0, isChosen: wanted.has(id.toLowerCase()) }))
      .toSorted((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
    const hasMore = !this.#opened.has(kind) && values.length > FEW + 1;
    const shown = hasMore ? values.filter(({ isChosen }, i) => i < FEW || isChosen) : values;
    list.replaceChildren(
      ...shown.map(({ id, count, isChosen }) => {
        const row = this.#rowOf(kind, id);
        const [box, , number] = row.children;
        (box as HTMLInputElement).checked = isChosen;
        if (number) number.textContent = count.toLocaleString('en-GB');
        return row;
      }),
    );
    more.hidden = !hasMore;
    more.textContent = `All ${values.length}`;
    more.ariaLabel = `All ${values.length}: ${TITLES[kind]}`;
    group.hidden = values.length === 0;
  }

  #known(kind: FacetKind): readonly string[] {
    const { severities, categories, traits, servers, languages } = this.#head;
    if (kind === 'server') return servers.map(({ slug }) => slug);
    if (kind === 'lang') return languages;
    return { severity: severities, category: categories, trait: traits }[kind].map(([id]) => id);
  }

  #rowOf(kind: FacetKind, id: string): HTMLLabelElement {
    const key = `${kind}=${id}`;
    const known = this.#rows.get(key);
    if (known !== undefined) return known;
    const row = document.createElement('label');
    row.className = 'flex items-start gap-2 py-0.5 text-sm';
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.className = 'mt-1';
    box.name = kind;
    box.value = id;
    const [label, count] = [document.createElement('span'), document.createElement('span')];
    label.className = 'min-w-0 grow';
    label.append(nameValue(this.#head, kind, id));
    count.className = 'tabular-nums text-soft';
    count.dataset['count'] = key;
    row.append(box, label, count);
    this.#rows.set(key, row);
    return row;
  }
}
