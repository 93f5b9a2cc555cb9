import type { OfferedFormat } from './render-choice.ts';

/** Fills a field with formats by what they belong to; what is chosen stays chosen. */
export function offerFormats(select: HTMLSelectElement, formats: ReadonlyMap<string, OfferedFormat>): void {
  const chosen = select.value;
  const groups = Map.groupBy(formats, ([, { group }]) => group);
  select.replaceChildren(
    ...[...groups].map(([label, offered]) => {
      const group = Object.assign(document.createElement('optgroup'), { label });
      for (const [id, { label: name, pack }] of offered) {
        const option = new Option(name, id);
        option.dataset['pack'] = pack;
        group.append(option);
      }
      return group;
    }),
  );
  select.value = chosen;
}
