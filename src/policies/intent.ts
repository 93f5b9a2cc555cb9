import { z } from 'zod';

/** What may happen to a call, mildest first. What a format can't express moves up this order, never down. */
export const dispositions = ['allow', 'limit', 'ask', 'deny', 'hide'] as const;
export const dispositionSchema = z.enum(dispositions);
export type Disposition = z.infer<typeof dispositionSchema>;

/** At most `max` calls in one window. */
export const rateLimitSchema = z.strictObject({
  max: z.int().positive().describe('The most calls in one window.'),
  window: z.literal('minute').describe('How long a window is.'),
});
export type RateLimit = z.infer<typeof rateLimitSchema>;

/** The numbers that an argument may hold, ends included; null where that side is open. */
export const argumentBoundSchema = z
  .strictObject({
    argument: z.string().describe('The name of the argument.'),
    minimum: z.number().nullable().describe('The least that it may be; null where that side is open.'),
    maximum: z.number().nullable().describe('The most that it may be; null where that side is open.'),
  })
  .refine((bound) => bound.minimum !== null || bound.maximum !== null, 'must be bounded on one side or both');
export type ArgumentBound = z.infer<typeof argumentBoundSchema>;

/** What is recommended for one tool, whatever enforces it. */
export const toolIntentSchema = z
  .strictObject({
    tool: z.string().min(1).describe('The name as the server serves it, never normalised.'),
    disposition: dispositionSchema.describe(
      '`ask`: a person confirms each call; `deny`: listed but refused; `hide`: neither listed nor callable.',
    ),
    rateLimit: rateLimitSchema
      .nullable()
      .describe('How often it may be called; null where the disposition is not `limit`.'),
    requiredArguments: z
      .array(z.string())
      .describe(
        "Arguments that a call must give. Advisory: a format that can't check them leaves them out and says so.",
      ),
    argumentBounds: z
      .array(argumentBoundSchema)
      .describe("Binding: a format that can't check them denies the tool instead."),
    reason: z.string().min(1).describe('Why, in our words.'),
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
