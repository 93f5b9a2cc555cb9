import type { AttackLibrary } from '../../attacks/load-attacks.ts';
import type { Regulation } from '../../attacks/schema/regulation.ts';
import { indexAttacks } from './attack-index.ts';
import { describeSource, type ShownSource } from './describe-source.ts';

/** A note on law, as pages show it. */
export interface RegulationRow extends Pick<Regulation, 'id' | 'topic' | 'fact' | 'caveat'> {
  /** What a tool does that makes it worth reading. */
  readonly touches: string;
  readonly sources: readonly ShownSource[];
}

const CHANNELS: Record<Regulation['channels'][number], string> = {
  message: 'messages in writing',
  call: 'voice calls',
};

export const viewRegulations = (library: AttackLibrary): RegulationRow[] =>
  library.regulations.map(({ id, topic, fact, caveat, channels, sources }) => ({
    id,
    topic,
    fact,
    caveat,
    touches: channels.map((channel) => CHANNELS[channel]).join(' and '),
    sources: sources.map((key) => describeSource(indexAttacks(library).source(key))),
  }));
