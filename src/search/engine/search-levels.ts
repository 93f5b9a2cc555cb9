/**
 * How strongly a tool has a term, in one byte: the best place that it stands in. From `name` on it is in the name, and the
 * level tells how many words that has: the fewer, the higher.
 */
export const LEVELS = { rationale: 0, description: 1, opening: 2, parameter: 3, title: 4, name: 5 } as const;
const MOST_WORDS = 15;

/** The level of a term in a name of so many words. */
export const rateName = (words: number): number => LEVELS.name + MOST_WORDS - Math.min(Math.max(words, 1), MOST_WORDS);

/** How many words the name has, by the level of one of them; 0 where the level is of another place. */
export const countNameWords = (level: number): number => (level < LEVELS.name ? 0 : LEVELS.name + MOST_WORDS - level);

/** What a level counts for in a score, of 100. */
const WORTH = [24, 22, 38, 44, 72];
export const worthOf = (level: number): number => WORTH[level] ?? 100;

/** A place as a reason names it. */
export type MatchPlace = 'rationale' | 'description' | 'parameter' | 'title' | 'name';
const PLACES: readonly MatchPlace[] = ['rationale', 'description', 'description', 'parameter', 'title'];
export const placeOf = (level: number): MatchPlace => PLACES[level] ?? 'name';
