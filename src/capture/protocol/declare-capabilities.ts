import type { Capability } from '../../catalog/schema/manifest.ts';
import type { JsonObject } from './read-messages.ts';
import type { Era } from './start-once.ts';

/** How a client declares each capability up to 2025-11-25 (`ClientCapabilities`; apps: SEP-1865 of 2026-01-26). */
const DECLARED: Readonly<Record<Capability, JsonObject>> = {
  roots: { roots: { listChanged: true } },
  sampling: { sampling: { context: {}, tools: {} } },
  elicitation: { elicitation: { form: {}, url: {} } },
  tasks: {
    tasks: { list: {}, cancel: {}, requests: { sampling: { createMessage: {} }, elicitation: { create: {} } } },
  },
  apps: { extensions: { 'io.modelcontextprotocol/ui': { mimeTypes: ['text/html;profile=mcp-app'] } } },
};

/** From 2026-07-28 on tasks are an extension, and nobody is told that roots changed. */
const DECLARED_SINCE: Readonly<Partial<Record<Capability, JsonObject>>> = {
  roots: { roots: {} },
  tasks: { extensions: { 'io.modelcontextprotocol/tasks': {} } },
};

/** What a client of that era says that it can do. */
export function declareCapabilities(capabilities: readonly Capability[], era: Era): JsonObject {
  const declared = capabilities.map(
    (each) => (era === 'discover' ? DECLARED_SINCE[each] : undefined) ?? DECLARED[each],
  );
  const extensions = Object.assign({}, ...declared.map((each) => each['extensions'])) as JsonObject;
  const all = Object.assign({}, ...declared) as JsonObject;
  return Object.keys(extensions).length === 0 ? all : { ...all, extensions };
}
