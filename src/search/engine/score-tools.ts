import { countNameWords } from './search-levels.ts';
import { HOW, type SlotMatch } from './slot-match.ts';

/** What is added to a score of 100 where a name answers the whole question, and by how much of the name is asked for. */
const BONUS = { exact: 300, allWords: 60, allStarts: 40, coverage: 40 } as const;
/** What a name that answers by another word of the same meaning counts for. */
const BY_CONCEPT = 0.5;
/** Scores closer than this are alike: then the riskier tool comes first. */
const STEP = 4;
/** Between tools that answer about as well, the risk tips it: a step for each level of severity. */
const RISK_SHARE = STEP / 10_000;

/** How much a part of a question tells tools apart: 1 where few have it, a half where all have. */
const weighSlot = (found: number, tools: number): number =>
  found === 0 ? 0 : 0.5 + 0.5 * Math.min(1, Math.log(tools / found) / Math.log(Math.max(2, tools / 10)));

interface NameMatch {
  exact: number;
  near: number;
  concept: number;
  words: number;
}

function readName(matches: readonly SlotMatch[], id: number): NameMatch {
  const name = { exact: 0, near: 0, concept: 0, words: 0 };
  for (const { hows, levels } of matches) {
    const words = countNameWords(levels[id] ?? 0);
    if (words === 0) continue;
    name.words = words;
    if (hows[id] === HOW.exact) name.exact += 1;
    else if (hows[id] === HOW.concept) name.concept += 1;
    else name.near += 1;
  }
  return name;
}

function rateName(matches: readonly SlotMatch[], id: number): number {
  const { exact, near, concept, words } = readName(matches, id);
  const all = matches.length;
  if (words === 0) return 0;
  const covered = Math.min(1, (exact + near + BY_CONCEPT * concept) / words);
  const coverage = BONUS.coverage * covered * ((exact + near + concept) / all);
  if (exact === all) return coverage + (all === words ? BONUS.exact : BONUS.allWords);
  return coverage + (exact + near === all ? BONUS.allStarts : 0);
}

/** The score of each of some tools, by number of the tool; alike ones have the same. */
export function scoreTools(matches: readonly SlotMatch[], ids: Iterable<number>, risk: Float64Array): Float32Array {
  const tools = risk.length;
  const weights = matches.map((match) => weighSlot(match.countFound(), tools));
  const sum = weights.reduce((total, weight) => total + weight, 0) || 1;
  const scores = new Float32Array(tools);
  for (const id of ids) {
    let score = 0;
    for (let i = 0; i < matches.length; i += 1) score += (matches[i]?.scores[id] ?? 0) * (weights[i] ?? 0);
    scores[id] = Math.round((score / sum + rateName(matches, id) + (risk[id] ?? 0) * RISK_SHARE) / STEP);
  }
  return scores;
}
