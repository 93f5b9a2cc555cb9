/**
 * The words of a text in one order, whatever theirs, without what sets members of a list apart or off: a server that
 * prints a set may list it otherwise at each start.
 */
export const sortWords = (text: string): string =>
  text
    .split(/[\s,;|.:()[\]{}'"`]+/)
    .toSorted()
    .join(' ')
    .trim();
