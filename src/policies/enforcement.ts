/** What becomes of a call: it reaches the server, a person has to decide first, or it goes nowhere. */
export type Outcome = 'received' | 'asked' | 'refused';

/** An enforcement point with a policy loaded, within one window of its counters. */
export interface Enforcement {
  /** Whether a tool is in the list that an agent sees. Takes the name as the server serves it. */
  readonly isListed: (tool: string) => boolean;
  /** What becomes of one more call. Takes the name as the server serves it. */
  readonly call: (tool: string, args: Record<string, unknown>) => Outcome;
}

/**
 * Our own reading of a format, for tests: strict, throwing at what its grammar does not hold. No vendor's engine. Decides
 * about calls to the server `alias`; `stack` has all servers that the file may speak of, `alias` alone where left out.
 */
export type ReadPolicy = (text: string, alias: string, stack?: readonly string[]) => Enforcement;
