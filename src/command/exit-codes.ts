/** What a verb can end with. Of `found`, `newCritical` and `changed`, where several hold, the worst: see `EXIT_HELP`. */
export const EXIT = { fine: 0, found: 1, newCritical: 2, changed: 3, refused: 4 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** How the help of every verb tells them. */
export const EXIT_HELP = `Exit codes: 0 nothing that fails; 1 something that --fail-on names was found; 2 a tool is critical that was not
before; 3 a definition is not what it was; 4 the input or the options can't be used. Of 1, 2 and 3 the worst is given: 2, then 3.`;
