import { z } from 'zod';

/** A JSON value as served. */
export const jsonSchema: z.ZodType<Json> = z.json();
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/**
 * A tool as a server serves it. Only the name is sure: everything else may be missing, of an odd
 * type or hostile, and unknown keys are kept. Fields follow the MCP specification, `Tool`.
 */
export interface ToolDefinition {
  readonly name: string;
  readonly [key: string]: Json | undefined;
}
