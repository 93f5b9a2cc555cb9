import { z } from 'zod';

/** What may happen to a call, mildest first. What a format can't express moves up this order, never down. */
export const dispositions = ['allow', 'limit', 'ask', 'deny', 'hide'] as const;
export const dispositionSchema = z.enum(dispositions);
export type Disposition = z.infer<typeof dispositionSchema>;

/** At most `max` calls in one window. */
export const rateLimitSchema = z.strictObject({
  max: z.int().positive(),
  window: z.literal('minute'),
});
export type RateLimit = z.infer<typeof rateLimitSchema>;

/** The numbers that an argument may hold, ends included; null where that side is open. */
export const argumentBoundSchema = z
  .strictObject({
    argument: z.string(),
    minimum: z.number().nullable(),
    maximum: z.number().nullable(),
  })
  .refine((bound) => bound.minimum !== null || bound.maximum !== null, 'must be bounded on one side or both');
export type ArgumentBound = z.infer<typeof argumentBoundSchema>;

/** What is recommended for one tool, whatever enforces it. */
export const toolIntentSchema = z
  .strictObject({
    /** The name as the server serves it, never normalised. */
    tool: z.string().min(1),
    /** `ask`: a person confirms each call; `deny`: listed but refused; `hide`: neither listed nor callable. */
    disposition: dispositionSchema,
    /** Set exactly where the disposition is `limit`. */
    rateLimit: rateLimitSchema.nullable(),
    /** Arguments that a call must give. Advisory: a format that can't check them leaves them out and says so. */
    requiredArguments: z.array(z.string()),
    /** Binding: a format that can't check them denies the tool instead. */
    argumentBounds: z.array(argumentBoundSchema),
    /** Why, in our words. */
    reason: z.string().min(1),
  })
  .refine((intent) => (intent.disposition === 'limit') === (intent.rateLimit !== null), {
    path: ['rateLimit'],
    message: 'must be set where the disposition is limit, and only there',
  });
export type ToolIntent = z.infer<typeof toolIntentSchema>;

/** What happens to tools that a policy doesn't list. `only`: they are denied; `rest`: they are left untouched. */
export const scopes = ['only', 'rest'] as const;
export const scopeSchema = z.enum(scopes);
export type Scope = z.infer<typeof scopeSchema>;

/** What a policy file is asked to say. */
export interface PolicyRequest {
  /** The reader's own name for the server. */
  readonly alias: string;
  readonly scope: Scope;
  /** In the order in which the server lists them; one name may come twice. */
  readonly tools: readonly ToolIntent[];
}

/** Position in the strictness order, from 0; a higher one is stricter. */
export const rankStrictness = (disposition: Disposition): number => dispositions.indexOf(disposition);
