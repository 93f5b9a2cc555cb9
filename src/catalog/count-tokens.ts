import { countTokens as countTextTokens } from 'gpt-tokenizer/encoding/o200k_base';
import { countedTokens } from './counted-tokens.ts';
import { spellForModel } from './estimate-tokens.ts';
import type { ToolDefinition } from './schema/tool-definition.ts';

// A definition that spells a control token of a model is text like any other.
const asText = { disallowedSpecial: new Set<string>() };

/**
 * How many tokens a definition takes of a model's context, by the encoding o200k_base; other models count otherwise. Counted
 * once for each object.
 */
export function countTokens(tool: ToolDefinition): number {
  const count = countedTokens.get(tool) ?? countTextTokens(spellForModel(tool), asText);
  countedTokens.set(tool, count);
  return count;
}
