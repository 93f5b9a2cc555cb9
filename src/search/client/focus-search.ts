/** `/` anywhere outside a field moves to the page's own search box, else to the one in the header. */
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.target as HTMLElement;
  if (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
  const boxes = document.querySelectorAll<HTMLInputElement>('[data-search-box]');
  const box = document.querySelector<HTMLInputElement>('main [data-search-box]') ?? boxes[0];
  if (box === undefined) return;
  event.preventDefault();
  box.focus();
  box.select();
});

/** Suggestions come with the first touch of a box: pages that nobody searches on fetch nothing for them. */
document.addEventListener('focusin', ({ target }) => {
  const form = (target as HTMLElement).closest<HTMLFormElement>('form[data-index]');
  if (form !== null) void import('./suggest-search.ts').then(({ suggestSearch }) => suggestSearch(form));
});
