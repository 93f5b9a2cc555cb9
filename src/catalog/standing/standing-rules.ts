import type { Server } from '../schema/server.ts';
import type { StandingRule } from '../schema/vendor.ts';

/** What each rule says, as pages tell it. */
export const STANDING_RULES: Readonly<Record<StandingRule, string>> = {
  'vendor-scope':
    'official where the package is in an npm scope of the product’s maker, in which nobody else can publish',
  'vendor-package': 'official where the product’s maker is known to publish that very package',
  'vendor-repository':
    'official where the registry attests that the package was built from a repository of the product’s maker',
  'other-owner':
    'community where neither the npm scope nor the owner of the repository is known to be the product’s maker, or is named like it',
};

/** In one sentence, how a publisher's standing was come to. */
export function tellStandingRule({ standing, rule }: Server['publisher']): string {
  if (rule !== null) return `By rule: ${STANDING_RULES[rule]}.`;
  return standing === 'unknown' ? 'No rule tells, and nobody found it out.' : 'By a reader, where no rule tells.';
}
