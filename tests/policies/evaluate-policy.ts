import type { FormatId } from '../../src/policies/define-format.ts';
import { evaluateIntercept } from './evaluate-intercept.ts';
import { evaluatePolicylayer } from './evaluate-policylayer.ts';

/** An enforcement point with a policy loaded, within one window. */
export interface Enforcement {
  /** Whether the tool is in the list that an agent sees. */
  readonly isListed: (tool: string) => boolean;
  /** Whether one more call reaches the server. */
  readonly call: (tool: string, args: Record<string, unknown>) => boolean;
}

/** Reads a policy strictly, throwing at what its grammar does not hold. */
export type EvaluatePolicy = (text: string) => Enforcement;

/** Our own readings of each format's published grammar; no vendor's engine. */
export const evaluators = {
  policylayer: evaluatePolicylayer,
  intercept: evaluateIntercept,
} satisfies Record<FormatId, EvaluatePolicy>;
