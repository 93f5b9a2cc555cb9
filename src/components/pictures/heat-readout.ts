/**
 * Names the tool whose column of the heat grid the pointer is over, and opens its page. The names are those of the table
 * below, whose rows keep their number in whatever order they stand.
 */
function findLink(column: number): HTMLAnchorElement | null {
  const cell = document.querySelector(`#tools [data-key="${column}"]`);
  return cell?.closest('tr')?.querySelector<HTMLAnchorElement>('a.name') ?? null;
}

function findColumn({ target, clientX }: MouseEvent): HTMLAnchorElement | null {
  const row = target instanceof Element ? target.closest<SVGSVGElement>('svg[viewBox]') : null;
  if (row === null) return null;
  const { left, width } = row.getBoundingClientRect();
  return findLink(Math.floor(((clientX - left) / width) * row.viewBox.baseVal.width));
}

for (const grid of document.querySelectorAll<HTMLElement>('.heat-grid')) {
  const readout = grid.nextElementSibling;
  grid.addEventListener('pointermove', (event) => {
    const name = findColumn(event)?.textContent.trim() ?? '';
    grid.classList.toggle('can-open', name !== '');
    if (readout !== null && name !== '') readout.textContent = name;
  });
  grid.addEventListener('click', (event) => findColumn(event)?.click());
}
