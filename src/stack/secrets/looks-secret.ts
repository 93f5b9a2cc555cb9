/** What well-known credentials begin with. */
const KNOWN =
  /^(?:sk|pk|rk|ghp|gho|ghu|ghs|ghr|github_pat|glpat|xox[a-z]|xapp|hf|npm|pypi|dop_v1|shpat|sntry[a-z]|ntn|secret|lin_api|tvly|fc|ctx7sk|figd|whsec|dckr_pat|gsk|nvapi|phc|phx|sbp|r8|re|key|pat|bearer|basic|token)[-_ ]\S{6,}|^(?:AKIA|ASIA|AIza|ya29|eyJ|ATATT|SG\.)\S{8,}/i;

/** A run of letters and digits this long that holds a digit, with this many different signs, is nothing that a person made up. */
const LONGEST_RUN = 16;
const MOST_DIFFERENT = 8;

/** Signs in all, over what separates the runs. */
const LONGEST_WHOLE = 20;

const countMatches = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const isRandomRun = (run: string): boolean => {
  if (run.length < LONGEST_RUN || new Set(run.toLowerCase()).size <= MOST_DIFFERENT) return false;
  if (/\d/.test(run)) return true;
  // Names join words in capitals too, but not every few letters.
  return countMatches(run, /[a-z][A-Z]/g) * 5 > run.length;
};

/** Parts that dashes join are one run where each could be of a UUID or of another number in base 16. */
const joinHex = (text: string): string => text.replace(/(?<=[0-9a-f]{4})-(?=[0-9a-f]{4})/gi, '');

/** Whether a text could be a credential by its look: it begins like one, or nobody would make it up. */
export function looksSecret(text: string): boolean {
  if (KNOWN.test(text)) return true;
  const runs = joinHex(text).match(/[A-Za-z0-9]+/g) ?? [];
  if (runs.some(isRandomRun)) return true;
  const signs = runs.join('');
  return (
    signs.length >= LONGEST_WHOLE &&
    !/[./\\@:\s]/.test(text) &&
    countMatches(signs, /\d/g) >= 4 &&
    /[a-z]/.test(signs) &&
    /[A-Z]/.test(signs)
  );
}
