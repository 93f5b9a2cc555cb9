import type { ArgumentBound, Disposition, MildModes, ToolIntent } from '../intent.ts';
import type { Danger } from './groups/define-group.ts';
import { isQuotable, listNames, quoteName } from './name-arguments.ts';

const LIMITED: Record<Danger, string> = {
  harmless: 'leave room for any honest use',
  repeats: 'leave room for work and stop a runaway loop',
  single: 'stop repeats, but a single call can do the harm already',
  brake: 'keep it within reach',
};

const ENDINGS: Record<Exclude<Disposition, 'limit'>, Record<Danger, string>> = {
  allow: {
    harmless: ', so it may be called freely',
    repeats: ', and may do so without anybody being asked',
    single: ', and nobody is asked before it does',
    brake: ', so it stays free to be used',
  },
  ask: {
    harmless: ', and a person confirms each call',
    repeats: ', so a person confirms each call',
    single: ', so a person looks at each call before it runs',
    brake: ', so it stays in the list and a person confirms each call',
  },
  deny: {
    harmless: ', but every call is refused',
    repeats: ', so every call is refused',
    single: ', so every call is refused',
    brake: ', so every call is refused',
  },
  hide: {
    harmless: ', but the agent never sees it',
    repeats: ', so the agent never sees it',
    single: ', so the agent never sees it',
    brake: ', so the agent never sees it',
  },
};

function describeEnding({ disposition, rateLimit }: Pick<ToolIntent, 'disposition' | 'rateLimit'>, danger: Danger) {
  if (disposition === 'limit') return `: ${rateLimit?.max ?? 0} calls a minute ${LIMITED[danger]}`;
  return ENDINGS[disposition][danger];
}

/** A cap in words. */
function describeCap({ argument, measure, minimum, maximum }: ArgumentBound): string {
  if (measure === 'items') return `${quoteName(argument)} holds ${maximum ?? 0} items at most`;
  if (minimum === null) return `${quoteName(argument)} is ${maximum ?? 0} at most`;
  return `${quoteName(argument)} is between ${minimum} and ${maximum ?? 0}, in whatever unit it counts`;
}

/** Caps in words; those of odd names are left to the file. */
function describeCaps(bounds: readonly ArgumentBound[]): string {
  const told = bounds.filter(({ argument }) => isQuotable(argument)).map(describeCap);
  return told.length === 0 ? '' : ` ${told.join('; ')}.`;
}

const describeModes = (modes: MildModes | null): string =>
  modes === null || !isQuotable(modes.argument) || listNames(modes.values) === ''
    ? ''
    : ` With ${listNames(modes.values, 'or')} as ${quoteName(modes.argument)}, a call only looks something up and may pass.`;

type Decided = Omit<ToolIntent, 'reason' | 'tool'>;

/** Why a tool is treated so: what a call does, what follows, what its arguments are held to, and what passes anyway. */
export const explainIntent = (clause: string, decided: Decided, danger: Danger): string =>
  `${clause}${describeEnding(decided, danger)}.${describeCaps(decided.argumentBounds)}${describeModes(decided.mildModes)}`;
