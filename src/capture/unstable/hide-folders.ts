import type { Manifest } from '../../catalog/schema/manifest.ts';

/** What stands for a throw-away folder in what is kept: its path is of the capture, not of the server. */
export const HIDDEN_FOLDER = '/toolrisk-throw-away-folder';

/** For provenance, where it stands anywhere. */
export const HIDDEN_FOLDER_NOTE = `Where the answers name the throw-away folder that the server ran in, ${HIDDEN_FOLDER} stands in its place.`;

/** Results with every path of a throw-away folder replaced, in keys too. Their nesting must have been checked before. */
export function hideFolders(results: Manifest['results'], folders: readonly string[]): Manifest['results'] {
  const text = JSON.stringify(results);
  const hidden = folders.reduce(
    (shown, folder) => shown.replaceAll(JSON.stringify(folder).slice(1, -1), HIDDEN_FOLDER),
    text,
  );
  return hidden === text ? results : (JSON.parse(hidden) as Manifest['results']);
}
