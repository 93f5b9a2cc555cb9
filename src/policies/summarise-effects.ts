import type { RestEffect, ToolEffect } from './define-format.ts';
import { rankStrictness, type Disposition } from './intent.ts';
import { isCallable } from './traps.ts';

/** What happens to a tool in words: as the only one, and after a count of several. */
interface Wording {
  readonly single: string;
  readonly one: string;
  readonly many: string;
}

const describeEffect = ({ given, rateLimit }: ToolEffect): Wording => {
  if (given === 'limit') {
    const often = `${rateLimit?.max ?? 0} ${rateLimit?.max === 1 ? 'time' : 'times'} a minute`;
    const words = `can be called at most ${often}`;
    return { single: `This tool ${words}.`, one: words, many: words };
  }
  return byDisposition[given];
};

const byDisposition = {
  allow: {
    single: 'This tool can be called without a limit.',
    one: 'can be called without a limit',
    many: 'can be called without a limit',
  },
  ask: {
    single: 'A person has to approve every call to this tool.',
    one: 'needs approval for every call',
    many: 'need approval for every call',
  },
  deny: { single: 'Every call to this tool is denied.', one: 'is denied', many: 'are denied' },
  hide: {
    single: 'This tool disappears from the list of tools, and every call to it is denied.',
    one: 'is hidden and denied',
    many: 'are hidden and denied',
  },
} satisfies Record<Exclude<Disposition, 'limit'>, Wording>;

/** What is true of single ways of calling a tool; empty where none is told apart. */
const describeModes = ({ mildModes }: ToolEffect): string =>
  mildModes === null ? '' : 'Its harmless ways of calling are let through.';

/** Mildest first; of two limits the higher one. */
const compareStrictness = (a: ToolEffect, b: ToolEffect): number =>
  rankStrictness(a.given) - rankStrictness(b.given) || (b.rateLimit?.max ?? 0) - (a.rateLimit?.max ?? 0);

/** What happens to tools that aren't asked about. */
export const restWords = {
  denied: 'denied',
  asked: 'left to a person, who is asked before each call',
  untouched: 'left untouched',
} satisfies Record<RestEffect, string>;

/** What happens to tools that aren't asked about; `closed` counts those denied by name. */
function describeRest(effects: readonly ToolEffect[], rest: RestEffect, closed: number): string {
  const others = effects.length === 1 ? 'Every other tool of the server' : 'Any other tool of the server';
  if (rest !== 'denied') {
    if (closed === 0) return `${others} is ${restWords[rest]}.`;
    const named =
      closed === 1 ? 'The 1 other tool of this version is' : `The ${closed} other tools of this version are`;
    return `${named} denied by name; one that a later version adds is ${restWords[rest]}.`;
  }
  if (!effects.some(({ given, mildModes }) => isCallable(given) || mildModes !== null))
    return `${others} is denied too, so nothing on this server can be called.`;
  return `${others} is denied${effects.length === 1 ? '.' : ', one that a later version adds included.'}`;
}

/** How many of some tools meet what, mildest first. */
export function countEffects(effects: readonly ToolEffect[]): string {
  const wordings = effects.toSorted(compareStrictness).map(describeEffect);
  const counts = [...Map.groupBy(wordings, ({ many }) => many).values()].map((group) =>
    group.length === 1 ? `1 ${group[0]?.one ?? ''}` : `${group.length} ${group[0]?.many ?? ''}`,
  );
  return counts.join('; ');
}

/** Says in plain text what a policy does with the tools that it was asked about and with the rest of the server. */
export function summariseEffects(effects: readonly ToolEffect[], rest: RestEffect, closed: number): string {
  const [first, ...others] = effects;
  if (first === undefined) return `This policy names no tool: every tool of the server is ${restWords[rest]}.`;
  if (others.length === 0)
    return [describeEffect(first).single, describeModes(first), describeRest(effects, rest, closed)]
      .filter(Boolean)
      .join(' ');
  return `Of ${effects.length} tools, ${countEffects(effects)}. ${describeRest(effects, rest, closed)}`;
}
