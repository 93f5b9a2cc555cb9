import type { Observation, ProofSession } from './define-proof.ts';
import type { CallResult, ModelApi, OfferedTool } from './model-api.ts';

/** How a client's answers are understood. */
export interface Reading {
  /** How the client names a tool of the server to the model, by the tool's name as served. */
  readonly isOffered: (tool: string, offered: readonly OfferedTool[]) => boolean;
  /** What became of a call that did not reach the server, by what the client told the model. */
  readonly judge: (result: CallResult) => 'asked' | 'refused';
}

/**
 * What was seen of a client that a model made call: a call counts as received where the recording server received
 * anything during its turn. Throws where the client never answered a call, which proves nothing.
 */
export function observeCalls(api: ModelApi, session: ProofSession, { isOffered, judge }: Reading): Observation {
  const offered = api.listOffered();
  if (offered.length === 0) throw new Error('The client has offered the model no tool at all.');
  return {
    listed: session.definitions.map(({ name }) => name).filter((name) => isOffered(name, offered)),
    outcomes: api.readResults().map((result, call) => {
      if (result === null) throw new Error(`The client never answered call ${call}, to ${session.calls[call]?.tool}.`);
      return result.received.length > 0 ? 'received' : judge(result);
    }),
  };
}
