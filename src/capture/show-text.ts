import { revealHiddenCharacters } from '../catalog/hidden-characters.ts';

/** Text from outside as one line for a terminal: no control gets through, hidden characters are written out. */
export const showText = (text: string): string => revealHiddenCharacters(text.replace(/[\t\r\n]+/g, ' '));
