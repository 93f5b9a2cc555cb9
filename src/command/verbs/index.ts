import type { Verb } from '../verb.ts';

/** A verb as the help lists it. */
export interface VerbEntry {
  readonly id: string;
  readonly usage: string;
  readonly does: string;
  readonly load: () => Promise<Verb>;
}

/** Every verb, in the order of the help. */
export const verbs: readonly VerbEntry[] = [
  {
    id: 'check',
    usage: 'check FILE',
    does: 'says what a stack of servers, or a list of tools, can do at worst',
    load: async () => (await import('./check.ts')).check,
  },
  {
    id: 'classify',
    usage: 'classify [FILE]',
    does: 'judges the tools of a file, one JSON line each',
    load: async () => (await import('./classify.ts')).classify,
  },
  {
    id: 'policy',
    usage: 'policy [FILE] --format ID',
    does: 'prints a policy for a server of the catalogue, or one for a whole stack',
    load: async () => (await import('./policy.ts')).policy,
  },
  {
    id: 'verify',
    usage: 'verify LOCK [FILE]',
    does: 'holds a captured list of tools against a lockfile',
    load: async () => (await import('./verify.ts')).verify,
  },
  {
    id: 'explain',
    usage: 'explain RULE',
    does: 'tells what a rule reads, by its id or the name of its page',
    load: async () => (await import('./explain.ts')).explain,
  },
  {
    id: 'evaluate',
    usage: 'evaluate FILE',
    does: 'measures the verdicts against your own labels',
    load: async () => (await import('./evaluate.ts')).evaluate,
  },
];
