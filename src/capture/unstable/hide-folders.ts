import type { Manifest } from '../../catalog/schema/manifest.ts';

/** What stands for a throw-away folder in what is kept: its path is of the capture, not of the server. */
export const HIDDEN_FOLDER = '/toolrisk-throw-away-folder';

/** For provenance, where it stands anywhere. */
export const HIDDEN_FOLDER_NOTE = `Where the answers name the throw-away folder that the server ran in, ${HIDDEN_FOLDER} stands in its place.`;

/** How it is spelled, in URLs too. */
export const HIDDEN_SPELLINGS = [HIDDEN_FOLDER, encodeURIComponent(HIDDEN_FOLDER)];

/** A text with every path of a throw-away folder replaced; `spell` is how the text spells one that stands in it. */
export const hidePaths = (
  text: string,
  folders: readonly string[],
  spell: (folder: string) => string = (folder) => folder,
): string =>
  folders.reduce(
    (shown, folder) =>
      shown
        .replaceAll(spell(folder), HIDDEN_FOLDER)
        .replaceAll(encodeURIComponent(folder), encodeURIComponent(HIDDEN_FOLDER)),
    text,
  );

/** Results with every path of a throw-away folder replaced, in keys too. Their nesting must have been checked before. */
export function hideFolders(results: Manifest['results'], folders: readonly string[]): Manifest['results'] {
  const text = JSON.stringify(results);
  const hidden = hidePaths(text, folders, (folder) => JSON.stringify(folder).slice(1, -1));
  return hidden === text ? results : (JSON.parse(hidden) as Manifest['results']);
}
