import type { WideEntries } from '../../hide-taken.ts';
import { isWide, spellPattern } from './spell-pattern.ts';

// Compared unit by unit, as mcp-remote does: no flag for whole characters.
const compile = (pattern: string): RegExp =>
  new RegExp(`^${pattern.replace(/[\\^$.+?()[\]{}|]/g, '\\$&').replaceAll('*', '.*')}$`, 'i');

/** Patterns with stars for signs that can't be given otherwise. */
export const widePatterns: WideEntries = {
  isWide,
  takes: (tool, other) => compile(spellPattern(tool)).test(other),
  takesAll: (tool) => /^\*+$/.test(spellPattern(tool)),
  texts: {
    taken: 'The pattern that hides another tool of the server takes this name too, so this tool is hidden with it.',
    allTaken:
      'Only a pattern that takes every name takes this one. To keep the tool back, the file hides the whole server.',
  },
};
