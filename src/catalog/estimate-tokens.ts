import type { ToolDefinition } from './schema/tool-definition.ts';

/** UTF-16 units to a token of o200k_base, over all definitions of the catalogue. */
const UNITS_A_TOKEN = 4.3;

/** What a client hands to the model of a tool: its name, description and input, as JSON without white space. */
export const spellForModel = ({ name, description, inputSchema }: ToolDefinition): string =>
  JSON.stringify({ name, description, inputSchema });

/** About how many tokens a definition takes, where no tokeniser is at hand. */
export const estimateTokens = (tool: ToolDefinition): number => Math.ceil(spellForModel(tool).length / UNITS_A_TOKEN);
