import type { SpelledPolicy, SpelledServer } from '../../spell-policy.ts';
import { printYaml, spellYaml } from '../../spell-yaml.ts';

/** How many entries the cluster takes in one list. */
const MOST = 32;
/** How many names an expression holds at least, where names have to share one. */
const SHARED = 8;

const SYNTAX = /[\\.+*?()|[\]{}^$]/g;
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]/gu;

/** A name as RE2 reads it: syntax escaped, and signs that can't be seen as their numbers. */
const spellRegex = (name: string): string =>
  name
    .replace(SYNTAX, String.raw`\$&`)
    .replace(UNSEEN, (sign) => String.raw`\x{${(sign.codePointAt(0) ?? 0).toString(16)}}`);

/** Expressions of which one matches exactly each name; the lists of names take too few. */
function spellExpressions(names: readonly string[]): string[] {
  const size = Math.max(SHARED, Math.ceil(names.length / MOST));
  return Array.from({ length: Math.ceil(names.length / size) }, (_, i) =>
    names.slice(i * size, (i + 1) * size).map(spellRegex),
  ).map((group) => `^(?:${group.join('|')})$`);
}

const spellNames = (kind: 'include' | 'exclude', names: readonly string[]) =>
  names.length <= MOST
    ? { [kind]: names.map(spellYaml) }
    : { [`${kind}Regex`]: spellExpressions(names).map(spellYaml) };

/** An empty list of what is included would filter nothing: where nothing may be called, everything is excluded. */
function spellSelector({ spelled, rest }: SpelledPolicy): Record<string, unknown> | null {
  const open = rest === 'denied';
  const names = spelled.filter(({ effect }) => (effect.given === 'allow') === open).map(({ name }) => name);
  if (names.length > 0) return spellNames(open ? 'include' : 'exclude', names);
  return open ? { excludeRegex: [spellYaml('.*')] } : null;
}

function spellBackend({ alias, policy }: SpelledServer): object {
  const toolSelector = spellSelector(policy);
  return { name: spellYaml(alias), ...(toolSelector !== null && { toolSelector }) };
}

/** Writes the part of a route that selects tools. */
export const writeEnvoyAiGateway = (servers: readonly SpelledServer[]): string =>
  printYaml({
    apiVersion: 'aigateway.envoyproxy.io/v1beta1',
    kind: 'MCPRoute',
    spec: { backendRefs: servers.map(spellBackend) },
  });
