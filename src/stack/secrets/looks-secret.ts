/** What well-known credentials begin with. */
const KNOWN =
  /^(?:sk|pk|rk|ghp|gho|ghu|ghs|ghr|github_pat|glpat|xox[a-z]|xapp|hf|npm|pypi|dop_v1|shpat|sntry[a-z]|ntn|secret|lin_api|tvly|fc|ctx7sk|figd|whsec|dckr_pat|gsk|nvapi|phc|phx|sbp|r8|re|key|pat|bearer|basic|token)[-_ ]\S{6,}|^(?:AKIA|ASIA|AIza|ya29|eyJ|ATATT|SG\.)\S{8,}/i;

/** So many letters and digits at least. */
const SHORTEST = 16;

/** A run of so few different signs is made up. */
const MOST_DIFFERENT = 8;

/** Of two neighbours in a name this share at most is of two kinds: small letter, capital, digit. */
const MOST_CHANGES = 0.35;

const countMatches = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const isRandomRun = (run: string): boolean => {
  if (run.length < SHORTEST || new Set(run.toLowerCase()).size <= MOST_DIFFERENT) return false;
  if (/\d/.test(run)) return true;
  // Names join words by capitals too, but not every few letters; and no word has so many consonants in a row.
  return countMatches(run, /[a-z][A-Z]/g) * 7 > run.length || /[bcdfghjklmnpqrstvwxz]{6}/i.test(run);
};

/** Whether letters and digits follow each other as in no name. */
function isMixed(signs: string): boolean {
  if (signs.length < SHORTEST || !/\d/.test(signs)) return false;
  const changes = countMatches(signs, /[a-z](?=[A-Z\d])|[A-Z](?=[a-z\d])|\d(?=[A-Za-z])/g);
  return changes > MOST_CHANGES * (signs.length - 1);
}

/** Parts that dashes join are one run where each could be of a UUID or of another number in base 16. */
const joinHex = (text: string): string => text.replace(/(?<=[0-9a-f]{4})-(?=[0-9a-f]{4})/gi, '');

/** Whether a text could be a credential by its look: it begins like one, or nobody would make it up. */
export function looksSecret(text: string): boolean {
  if (KNOWN.test(text)) return true;
  const runs = joinHex(text).match(/[A-Za-z0-9]+/g) ?? [];
  return runs.some(isRandomRun) || isMixed(runs.join(''));
}
