import type { z } from 'zod';
import type { argumentBoundSchema, mildModesSchema, rateLimitSchema, toolIntentSchema } from './intent-schema.ts';

/** What may happen to a call, mildest first. What a format can't express moves up this order, never down. */
export const dispositions = ['allow', 'limit', 'ask', 'deny', 'hide'] as const;
export type Disposition = (typeof dispositions)[number];

/** What of an argument can be bounded. */
export const measures = ['value', 'items'] as const;
export type Measure = (typeof measures)[number];

/** What happens to tools that a policy doesn't list. `only`: they are denied; `rest`: they are left untouched. */
export const scopes = ['only', 'rest'] as const;
export type Scope = (typeof scopes)[number];

export type RateLimit = z.infer<typeof rateLimitSchema>;
export type ArgumentBound = z.infer<typeof argumentBoundSchema>;
export type MildModes = z.infer<typeof mildModesSchema>;
export type ToolIntent = z.infer<typeof toolIntentSchema>;

/** What a policy file is asked to say. */
export interface PolicyRequest {
  /** The reader's own name for the server. */
  readonly alias: string;
  readonly scope: Scope;
  /** In the order in which the server lists them; one name may come twice. */
  readonly tools: readonly ToolIntent[];
  /**
   * The server's other tools. Where an engine can't deny what isn't listed, `only` denies each of these by name; where an
   * engine takes one of these names for that of a listed tool, the stricter intent holds for both.
   */
  readonly others: readonly ToolIntent[];
}

/** Position in the strictness order, from 0; a higher one is stricter. */
export const rankStrictness = (disposition: Disposition): number => dispositions.indexOf(disposition);
