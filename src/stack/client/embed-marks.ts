/**
 * Puts the site's sprite of marks into the page, so that a mark drawn later asks for nothing. What stands before `#` in
 * links to it is then empty. Rejects where it can't be had.
 */
export async function embedMarks(path: string): Promise<void> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} answers ${response.status}. Load the page again.`);
  const sprite = new DOMParser().parseFromString(await response.text(), 'image/svg+xml').documentElement;
  sprite.setAttribute('hidden', '');
  sprite.setAttribute('width', '0');
  sprite.setAttribute('height', '0');
  document.body.append(document.adoptNode(sprite));
}
