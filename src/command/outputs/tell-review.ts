import { revealHiddenCharacters } from '../../catalog/hidden-characters.ts';
import type { Finding, Subject } from '../findings/finding.ts';
import { findFindingRule } from '../findings/finding-rules.ts';
import type { Review } from '../review-findings.ts';

const rank = ({ rule }: Finding): number => -(findFindingRule(rule)?.securitySeverity ?? 7);

/** A list of findings in plain text, the worst first; those that fail are marked. */
export const tellFindings = (findings: readonly Finding[], failing: ReadonlySet<Finding>): string[] =>
  findings
    .toSorted((a, b) => rank(a) - rank(b))
    .map((finding) =>
      revealHiddenCharacters(`${failing.has(finding) ? '✗' : ' '} ${finding.rule}  ${finding.message}`).replaceAll(
        '\n',
        ' ',
      ),
    );

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** What a review came to, in plain text. */
export function tellReview({ findings, suppressed, failing }: Review, subjects: readonly Subject[]): string {
  const lines = [
    ...tellFindings(findings, failing),
    ...suppressed.map(({ finding, reason, expires }) =>
      revealHiddenCharacters(`- ${finding.rule}  accepted until ${expires}: ${finding.message} (${reason})`).replaceAll(
        '\n',
        ' ',
      ),
    ),
    `${count(subjects.length, 'tool')}, ${count(findings.length, 'finding')}, ${suppressed.length} accepted, ${failing.size} that fail`,
  ];
  return `${lines.join('\n')}\n`;
}
