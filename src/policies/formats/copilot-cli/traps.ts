import type { Trap } from '../../traps.ts';
import { isWide } from './spell-name.ts';

/** What Copilot CLI can't say of a tool; first what makes it stricter. */
export const copilotCliTraps: readonly Trap[] = [
  {
    code: 'wide-rule-asked',
    text: 'The name is long, or has letters beyond ASCII, so a rule for it takes others too. That none of them runs with it, a person is asked before each call.',
    applies: (_, given, __, name) => given === 'allow' && isWide(name),
    becomes: 'ask',
  },
  {
    code: 'wide-rule',
    text: 'The name is long, or has letters beyond ASCII, so the rule takes every tool whose name begins alike, or has such letters too.',
    applies: (_, given, __, name) => given === 'deny' && isWide(name),
    becomes: null,
  },
  {
    code: 'rest-asked',
    text: 'A file with such rules makes Copilot CLI ask about every MCP tool that none of them names, those of other servers included, whatever it asked about before.',
    applies: (_, __, rest) => rest === 'untouched',
    becomes: null,
  },
  {
    code: 'ask-unanswered',
    text: 'Where nobody can be asked, as with -p, the call is refused. No flag and no kept answer lifts the question.',
    applies: (_, given) => given === 'ask',
    becomes: null,
  },
];
