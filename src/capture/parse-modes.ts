import { isMadeUp, recipeSchema, type Mode } from '../catalog/schema/recipe.ts';
import { showText } from './show-text.ts';

const VARIABLE = /^([A-Za-z_][A-Za-z0-9_]*)=([\s\S]*)$/;
/** Set by the capture itself, or heard by what starts the server. */
const RESERVED = /^(HOME|PATH|TMPDIR|ENV|BASH_ENV|LD_.*|DYLD_.*)$/;
/** What other ways of asking are called. */
const TAKEN = /^(all|roots|sampling|elicitation|tasks|apps|\d{4}-\d{2}-\d{2}.*)$/;

/** Reads one mode of the form `ID:NAME=VALUE,--flag,…`; null where it is none, which `refuse` is told. */
function parseMode(text: string, refuse: (message: string, hint?: string) => void): Mode | null {
  const colon = text.indexOf(':');
  const id = text.slice(0, Math.max(colon, 0));
  const parts = text.slice(colon + 1).split(',');
  const variables = parts.flatMap((part) => {
    const [, name, value = ''] = (part.startsWith('-') ? null : VARIABLE.exec(part)) ?? [];
    return name === undefined ? [] : [[name, value] as const];
  });
  const args = parts.filter((part) => part.startsWith('-'));
  const mode = { id, environment: Object.fromEntries(variables), arguments: args, note: '' };
  if (!parts.every(isMadeUp)) {
    refuse('A value in a --mode looks like a real credential, and modes are kept in server.json.', 'Make up another.');
    return null;
  }
  const isForm = variables.length + args.length === parts.length && recipeSchema.shape.modes.safeParse([mode]).success;
  if (!isForm || variables.some(([name]) => RESERVED.test(name))) {
    refuse('A --mode is not of the form ID:NAME=VALUE,… with names that may be set; a flag is written as --flag.');
    return null;
  }
  if (!TAKEN.test(id)) return mode;
  refuse(`${showText(id)} names another way of asking, and no mode.`);
  return null;
}

/** Reads the settings of a server's own that it is to be captured under too; what is wrong with them is told to `refuse`. */
export function parseModes(texts: readonly string[], refuse: (message: string, hint?: string) => void): Mode[] {
  const modes = texts.flatMap((text) => parseMode(text, refuse) ?? []);
  if (new Set(modes.map(({ id }) => id)).size < modes.length) refuse('Two modes have the same id.');
  return modes;
}
