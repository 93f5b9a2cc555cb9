import type { Assessment } from '../../catalog/schema/assessment.ts';
import type { CategoryId } from '../../catalog/schema/vocabulary.ts';
import { definePack } from '../define-pack.ts';
import type { ToolIntent } from '../intent.ts';
import { readRequiredArguments } from '../read-required-arguments.ts';

type Decision = Pick<ToolIntent, 'disposition' | 'rateLimit' | 'reason'>;

const limitTo = (max: number, reason: string): Decision => ({
  disposition: 'limit',
  rateLimit: { max, window: 'minute' },
  reason,
});

const hide = (reason: string): Decision => ({ disposition: 'hide', rateLimit: null, reason });

const byCategory = {
  Read: { disposition: 'allow', rateLimit: null, reason: 'It only reads, so it may be called freely.' },
  Write: limitTo(30, 'It changes data: 30 calls a minute leave room for work and stop a runaway loop.'),
  Execute: limitTo(10, 'It sets something off: 10 calls a minute, each with the arguments that the tool requires.'),
  Destructive: hide('It destroys or stops something for good, so the agent never sees it.'),
  Financial: hide('It moves money or commits to paying, so the agent never sees it.'),
} satisfies Record<CategoryId, Decision>;

const notAssessed = hide('Its definition says too little to tell what it does, so the agent never sees it.');

const ONE_CALL_TOO_MANY = 'A single call can do the harm already: a limit only stops repeats.';

function decide({ category, traits }: Assessment): Decision {
  if (category === null) return notAssessed;
  const decision = byCategory[category];
  const isFanOut = traits.includes('mass-audience') || traits.includes('irreversible');
  return decision.disposition === 'limit' && isFanOut
    ? { ...decision, reason: `${decision.reason} ${ONE_CALL_TOO_MANY}` }
    : decision;
}

/** Reads allowed, writes and executions limited, what destroys or pays hidden. */
export const standard = definePack({
  id: 'standard',
  label: 'Standard',
  description:
    'Reading is allowed, writing limited to 30 calls a minute, executing to 10 with its required arguments given; what destroys, pays or was not assessed is hidden.',
  decideIntent: (tool, assessment) => ({
    tool: tool.name,
    ...decide(assessment),
    requiredArguments: assessment.category === 'Execute' ? readRequiredArguments(tool) : [],
    argumentBounds: [],
    mildModes: null,
  }),
});
