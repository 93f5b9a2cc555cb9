import type { ToolEffect } from '../../define-format.ts';
import { escapeHidden } from '../../escape-hidden.ts';
import type { ArgumentBound, Measure } from '../../intent.ts';
import type { SpelledPolicy, SpelledServer } from '../../spell-policy.ts';
import { HEAD, RULES, STACK_HEAD } from './program.ts';

type Ends = { minimum?: number; maximum?: number };

/** The narrower of two bounds of one measure. */
function narrow(ends: Ends, { minimum, maximum }: ArgumentBound): Ends {
  const least = Math.max(ends.minimum ?? -Infinity, minimum ?? -Infinity);
  const most = Math.min(ends.maximum ?? Infinity, maximum ?? Infinity);
  return { ...(least > -Infinity && { minimum: least }), ...(most < Infinity && { maximum: most }) };
}

/** By argument, then by what is measured of it. Built from entries all the way: any name is only a name. */
function joinBounds(bounds: readonly ArgumentBound[]): [string, Partial<Record<Measure, Ends>>][] {
  return [...Map.groupBy(bounds, ({ argument }) => argument.toWellFormed())].map(([argument, own]) => {
    const measures = [...Map.groupBy(own, ({ measure }) => measure)];
    return [argument, Object.fromEntries(measures.map(([measure, some]) => [measure, some.reduce(narrow, {})]))];
  });
}

function describe({ given, required, bounds, mildModes }: ToolEffect): object {
  return {
    calls: given === 'allow' ? 'allow' : 'deny',
    ...(required.length > 0 && { required }),
    ...(bounds.length > 0 && { bounds: Object.fromEntries(joinBounds(bounds)) }),
    ...(mildModes !== null && { harmless: mildModes }),
  };
}

/** A value of JSON on one line, as the formatter of OPA leaves it. */
function spellValue(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spellValue).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([key, inner]) => `${JSON.stringify(key)}: ${spellValue(inner)}`)
    .join(', ')}}`;
}

/** Data about a server as an object of JSON. */
function describeServer({ spelled, rest }: SpelledPolicy): string {
  const tools = new Map(
    spelled
      .filter(({ intent }) => intent.tool.isWellFormed())
      .map(({ name, effect }) => [name, `\t\t${JSON.stringify(name)}: ${spellValue(describe(effect))},`] as const),
  );
  const [first = '', ...others] = tools.values();
  const listed =
    // The formatter of OPA puts a single entry on one line.
    others.length === 0
      ? [`\t"tools": {${first.trim().replace(/,$/, '')}},`]
      : ['\t"tools": {', first, ...others, '\t},'];
  return ['{', `\t"unlisted": "${rest === 'denied' ? 'deny' : 'allow'}",`, ...listed, '}'].join('\n');
}

/** The data of several servers, one tab further in. */
function describeServers(servers: readonly SpelledServer[]): string {
  const entries = servers.map(({ alias, policy }) => {
    const described = describeServer(policy).replaceAll('\n', '\n\t');
    return `\t${JSON.stringify(alias.toWellFormed())}: ${described},`;
  });
  return ['{', ...entries, '}'].join('\n');
}

/** Writes the module: data about the servers, and rules that are the same for every server. */
export function writeOpa(servers: readonly SpelledServer[]): string {
  const [first, ...others] = servers;
  return first !== undefined && others.length === 0
    ? `${HEAD}${hideTabs(describeServer(first.policy))}${RULES}`
    : `${STACK_HEAD}${hideTabs(describeServers(servers))}${RULES}`;
}

/** Escapes what can't be seen, but for the tabs that indent. */
const hideTabs = (policy: string): string =>
  policy
    .split('\n')
    .map((line) => {
      const indent = /^\t*/.exec(line)?.[0] ?? '';
      return indent + escapeHidden(line.slice(indent.length), 'json');
    })
    .join('\n');
