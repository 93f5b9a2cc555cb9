import { Scalar } from 'yaml';
import { escapeHidden } from '../../escape-hidden.ts';
import type { SpelledServer } from '../../spell-policy.ts';
import { printYaml } from '../../spell-yaml.ts';

/** A CEL string literal: its escapes are those of JSON, and eight digits for a character beyond U+FFFF. */
const spellLiteral = (text: string): string => escapeHidden(JSON.stringify(text), 'yaml');

const spellList = (names: readonly string[]): string =>
  `[\n${names.map((name) => `  ${spellLiteral(name)}`).join(',\n')}\n]`;

/** Whether a call passes: not a tool, not of this server, or a tool that may be called. */
function spellCondition({ alias, policy: { spelled, rest } }: SpelledServer): string | null {
  const open = rest === 'denied';
  const names = spelled.filter(({ effect }) => (effect.given === 'allow') === open).map(({ name }) => name);
  const others = `!has(mcp.tool) || mcp.tool.target != ${spellLiteral(alias.toWellFormed())}`;
  if (names.length === 0) return open ? others : null;
  const list = spellList(names);
  return `${others} || ${open ? `mcp.tool.name in ${list}` : `!(mcp.tool.name in ${list})`}`;
}

/** Writes the rules. A condition that can't be decided refuses, since it is required. */
export function writeAgentgateway(servers: readonly SpelledServer[]): string {
  const rules = servers.map(spellCondition).flatMap((condition) => {
    if (condition === null) return [];
    const text = new Scalar(condition);
    text.type = 'BLOCK_LITERAL';
    return [{ require: text }];
  });
  return printYaml({ mcp: { policies: { mcpAuthorization: { rules } } } });
}
