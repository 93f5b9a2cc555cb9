import type { Disposition, ToolIntent } from '../../src/policies/intent.ts';

/** An intent with nothing asked of arguments; a limit is 10 a minute. */
export const makeIntent = (tool: string, disposition: Disposition, own: Partial<ToolIntent> = {}): ToolIntent => ({
  tool,
  disposition,
  rateLimit: disposition === 'limit' ? { max: 10, window: 'minute' } : null,
  requiredArguments: [],
  argumentBounds: [],
  mildModes: null,
  reason: 'Because.',
  ...own,
});
