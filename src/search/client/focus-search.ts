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
