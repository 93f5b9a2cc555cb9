import { z } from 'zod';
import { dispositions, measures } from './intent.ts';

const dispositionSchema = z.enum(dispositions);

/** At most `max` calls in one window. */
export const rateLimitSchema = z.strictObject({
  max: z.int().positive().describe('The most calls in one window.'),
  window: z.literal('minute').describe('How long a window is.'),
});

/** What an argument may hold, ends included; null where that side is open. */
export const argumentBoundSchema = z
  .strictObject({
    argument: z.string().describe('The name of the argument, at the top level of the input.'),
    measure: z
      .enum(measures)
      .describe('What is bounded. `value`: the number itself; `items`: how many items a list holds.'),
    minimum: z.number().nullable().describe('The least that it may be; null where that side is open.'),
    maximum: z.number().nullable().describe('The most that it may be; null where that side is open.'),
  })
  .refine((bound) => bound.minimum !== null || bound.maximum !== null, 'must be bounded on one side or both');

/** Ways of calling a tool that are harmless where the tool as a whole is not. */
export const mildModesSchema = z.strictObject({
  argument: z.string().describe('The argument that chooses the way, at the top level of the input.'),
  values: z.array(z.string()).min(1).describe('Its values that are harmless.'),
});

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
      .describe(
        "What a call may hold where it gives the argument. Binding for `allow` and `limit`: a format that can't check them asks a person, or denies. Under `ask` the person who approves is the check.",
      ),
    mildModes: mildModesSchema
      .nullable()
      .describe(
        "Calls that may pass whatever the disposition says of others. A permission: a format that can't tell modes apart leaves it out and says so. Null where there are none.",
      ),
    reason: z.string().min(1).describe('Why, in our words, of this tool.'),
  })
  .refine((intent) => (intent.disposition === 'limit') === (intent.rateLimit !== null), {
    path: ['rateLimit'],
    message: 'must be set where the disposition is limit, and only there',
  })
  .refine(({ disposition, mildModes }) => mildModes === null || !['allow', 'limit'].includes(disposition), {
    path: ['mildModes'],
    message: 'must be null where every call may pass',
  });
