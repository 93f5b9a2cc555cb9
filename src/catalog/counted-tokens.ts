import type { ToolDefinition } from './schema/tool-definition.ts';

const KEY = Symbol.for('toolrisk.tokens');
// What was counted before is noted by a module that pages have a copy of: both must find it.
const shared = globalThis as { [KEY]?: WeakMap<ToolDefinition, number> };

/** How many tokens definitions take of a model's context, as far as they were counted. */
export const countedTokens: WeakMap<ToolDefinition, number> = (shared[KEY] ??= new WeakMap());
