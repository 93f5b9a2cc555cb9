/** Names in capitals of two words and more: those of variables, as a rule. */
const VARIABLE = /\b[A-Z][A-Z0-9]{0,40}(?:_[A-Z0-9]{1,40}){1,8}\b/g;

/** Names of errors, and of variables that are not a server's own. */
const NOT_ITS_OWN =
  /^(?:ERR|UND_ERR|EAI|NODE|NPM|UV|PIP|SSL|TLS|CERT|UNABLE|DEPTH|SELF_SIGNED|HTTP|STATUS|INVALID|METHOD|PARSE|INTERNAL|MODULE|XDG|LC|LD|GITHUB_ACTIONS)_|^(?:TERM_PROGRAM|SSH_AUTH_SOCK|NO_COLOR|FORCE_COLOR|NO_PROXY|ALL_PROXY|VIRTUAL_ENV|CONDA_PREFIX|TTY_FD)$|_(?:ERROR|EXCEPTION|NOT_FOUND|REFUSED|FAILED)$/;

const MOST = 5;

/** The variables that a text names, in order, a few at most. */
export const nameSettings = (text: string): string[] =>
  [...new Set(text.match(VARIABLE) ?? [])].filter((name) => !NOT_ITS_OWN.test(name)).slice(0, MOST);

/** What is said of a setting that is wanted and isn't there. */
const WANTED =
  /\b(?:required|requires?|missing|not (?:set|defined|provided|configured|specified|found)|undefined|unset|(?:must|needs? to|should) (?:be set|set|provide)|please (?:set|provide|define|configure|specify)|set (?:the|it|your)|without|no)\b/i;

/** Where a text last says that a variable is missing which was not given; -1 where it doesn't. */
export function findMissingSetting(text: string, given: readonly string[]): number {
  let start = 0;
  let last = -1;
  for (const line of text.split('\n')) {
    const names = nameSettings(line).filter((name) => !given.includes(name));
    if (names.length > 0 && WANTED.test(line)) last = start;
    start += line.length + 1;
  }
  return last;
}

/** Whether a text says that something must be set, without naming it as variables are named. */
export const wantsSetting = (text: string): boolean =>
  /\b(?:missing|required?|requires|must|needs?|not (?:set|provided|configured|found)|provide|no)\b[^\n]{0,60}\b(?:env(?:ironment)?|variables?|api[ -]?keys?|tokens?|credentials?|settings?)\b|\b(?:env(?:ironment)?|variables?|api[ -]?keys?|tokens?|credentials?|settings?)\b[^\n]{0,60}\b(?:missing|required|not (?:set|provided|configured|found))\b/i.test(
    text,
  );
