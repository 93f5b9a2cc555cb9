const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** How many letters a code has: two of a server's tools meet in one of a thousand servers of a thousand tools. */
const CODE_LENGTH = 5;

/** A name as a few letters for an address: its FNV-1a hash (32 bits), of which thirty are written down. */
export function codeName(name: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i += 1) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return Array.from({ length: CODE_LENGTH }, (_, i) => ALPHABET[(hash >>> (i * 6)) & 63]).join('');
}

/** The codes that a text consists of; a rest that is no code is left out. */
export const splitCodes = (text: string): string[] => text.match(/[\w-]{5}/g) ?? [];
