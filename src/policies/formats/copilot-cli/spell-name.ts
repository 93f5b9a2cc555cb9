/** How long the name of a tool is that Copilot CLI shows a model, that of the server and a hyphen included. */
const LONGEST = 64;

/** Room for the number that Copilot CLI puts at the end of long names that become the same. */
const NUMBER = 2;

/** How long the name of a server may be, so that there is room for those of tools. */
const LONGEST_SERVER = 30;

/** What Copilot CLI puts before a word with letters beyond ASCII, which it writes in the code of domain names. */
const CODED = 'xn--';

const cleanWord = (word: string): string => word.replaceAll(/[^\w-]/g, '-');

/** What a server has to be called where a rule could not tell its own name from others, or could not hold it. */
export const spellServer = (alias: string): string =>
  alias.replaceAll(/[^\w.-]/g, '-').slice(0, LONGEST_SERVER) || 'server';

/**
 * What a rule calls a tool. Signs other than letters, digits, hyphens and underscores are hyphens, as Copilot CLI writes
 * them. A star ends a long name, which Copilot CLI cuts and numbers, and stands around what it writes in a code: names
 * that begin alike, and all with letters beyond ASCII, share a rule.
 */
export function spellTool(alias: string, tool: string): string {
  const kept = LONGEST - spellServer(alias).length - 1 - NUMBER;
  // Of a coded word only the beginning is known here.
  const words = tool
    .split(/[.\u3002\uff0e\uff61]/u)
    .map((word) => (/[^\0-\u007f]/.test(word) ? CODED : cleanWord(word)));
  const name = words.join('-');
  const code = name.indexOf(CODED);
  if (code >= 0 && code + CODED.length <= kept) return `*${CODED}*`;
  return name.length < kept ? name : `${name.slice(0, kept)}*`;
}

/** Whether a rule of this name may take more tools than one. */
export const isWide = (name: string): boolean => name.includes('*');
