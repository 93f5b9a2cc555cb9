import { revealHiddenCharacters } from '../catalog/hidden-characters.ts';

/** In UTF-16 units: more than any message needs, and little enough to be read. */
const LONGEST = 2_000;

const cut = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST / 2)} … ${text.slice(-LONGEST / 2)}`;

/** Text from outside as one line for a terminal: no control gets through, hidden characters are written out, what is overlong is cut in the middle. */
export const showText = (text: string): string => revealHiddenCharacters(cut(text).replace(/[\t\r\n]+/g, ' '));
