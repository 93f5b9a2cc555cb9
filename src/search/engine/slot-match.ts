import type { Posting } from './posting-shard.ts';
import { worthOf } from './search-levels.ts';

/** How a tool answers a part of a question. */
export const HOW = {
  none: 0,
  exact: 1,
  stem: 2,
  start: 3,
  typo: 4,
  concept: 5,
  trait: 6,
  category: 7,
  server: 8,
} as const;
export type How = (typeof HOW)[keyof typeof HOW];

/** What each tool has to say to one part of a question, by number of the tool. */
export class SlotMatch {
  readonly scores: Float32Array;
  readonly hows: Uint8Array;
  /** The level of the term that scored; 0 where no term did. */
  readonly levels: Uint8Array;

  constructor(tools: number) {
    this.scores = new Float32Array(tools);
    this.hows = new Uint8Array(tools);
    this.levels = new Uint8Array(tools);
  }

  /** Takes a term's tools in, where they score more than before. */
  addPosting({ ids, levels }: Posting, factor: number, how: How): void {
    for (let i = 0; i < ids.length; i += 1) {
      const id = ids[i] ?? 0;
      const level = levels[i] ?? 0;
      const score = worthOf(level) * factor;
      if (score <= (this.scores[id] ?? 0)) continue;
      this.scores[id] = score;
      this.hows[id] = how;
      this.levels[id] = level;
    }
  }

  /** Takes in a tool for what it is rather than for its words; both together count more. */
  addFact(id: number, score: number, how: How, more: number): void {
    const had = this.scores[id] ?? 0;
    // The level stays: a name that says it too still counts as one.
    if (score > had) this.hows[id] = how;
    this.scores[id] = Math.max(score, had) + (had > 0 ? more : 0);
  }

  countFound(): number {
    let found = 0;
    for (const score of this.scores) if (score > 0) found += 1;
    return found;
  }
}
