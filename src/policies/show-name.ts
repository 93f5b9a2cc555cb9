import { revealHiddenCharacters } from '../catalog/hidden-characters.ts';

/** A name from outside for a terminal: quoted, with nothing that a reader can't see. */
export const showName = (name: string): string => JSON.stringify(revealHiddenCharacters(name));
