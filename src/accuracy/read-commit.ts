import { execFileSync } from 'node:child_process';

/** What a verdict is made from. */
const MAKERS = ['src/catalog', 'src/classifier', 'src/assessed', 'data/vocabulary', 'data/reviews'];

/** The commit that is checked out, and whether what makes verdicts is as it says. */
export interface CheckedOut {
  readonly commit: string;
  readonly isClean: boolean;
}

const askGit = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8' }).trim();

/** Throws where there is no git or no repository. */
export const readCommit = (): CheckedOut => ({
  commit: askGit('rev-parse', '--short=7', 'HEAD'),
  isClean: askGit('status', '--porcelain', '--', ...MAKERS) === '',
});
