import type { RiskPlace } from '../../assessed/risk-order.ts';
import type { TraitId } from '../../catalog/vocabulary-ids.ts';
import type { ToolIntent } from '../../policies/intent.ts';
import type { PackId } from '../../policies/packs/pack-ids.ts';
import type { FlowId } from './flows.ts';

/** What a stack is answered from: all that is known of one kind of tool, whatever it is called. */
export interface Verdict extends Pick<RiskPlace, 'severity' | 'category' | 'points' | 'reach'> {
  /** Whether a call can be undone, in one or two words. */
  readonly undo: string;
  /** The worst that one call does, in a sentence. */
  readonly worst: string;
  readonly traits: readonly TraitId[];
  readonly flows: readonly FlowId[];
}

/** What a pack recommends, without the tool's name and the reason. */
export type PackedIntent = Omit<ToolIntent, 'tool' | 'reason'>;

/** A tool of a stack with all that the answer needs of it. */
export interface JudgedTool {
  readonly name: string;
  /** Slug of its page; null where the catalogue has none. */
  readonly slug: string | null;
  readonly verdict: Verdict;
  readonly intents: Readonly<Record<PackId, PackedIntent>>;
  /** Of its definition, by o200k_base; an estimate where the catalogue does not have it. */
  readonly tokens: number;
  /** Whether the model can call it, and not its server's own page alone. */
  readonly isForModel: boolean;
}
