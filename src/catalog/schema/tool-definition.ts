import { z } from 'zod';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A JSON value as served, passed on untouched: walking it would drop keys such as `__proto__` and break on depth. */
export const jsonSchema = z.custom<Json>((value) => value !== undefined);

/**
 * A tool as a server serves it. Only the name is sure: everything else may be missing, of an odd
 * type or hostile, and unknown keys are kept. Fields follow the MCP specification, `Tool`.
 */
export interface ToolDefinition {
  readonly name: string;
  readonly [key: string]: Json | undefined;
}
