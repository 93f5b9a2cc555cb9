import type { WideEntries } from '../../hide-taken.ts';
import { EVERY_TOOL, isExact, spellPattern, takes } from './spell-pattern.ts';

/** Entries with question marks for signs that can't be written otherwise. */
export const wideEntries: WideEntries = {
  isWide: (tool) => !isExact(tool),
  takes,
  takesAll: (tool) => spellPattern(tool) === EVERY_TOOL,
  texts: {
    taken: 'The entry that hides another tool of the server takes this name too, so this tool is hidden with it.',
    allTaken:
      'Only an entry that takes every name takes this one. To keep the tool back, the file hides all tools of all servers, and Continue’s own.',
  },
};
