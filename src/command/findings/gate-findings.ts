import type { SeverityId } from '../../catalog/schema/vocabulary.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { Finding } from './finding.ts';

const severities: readonly SeverityId[] = ['medium', 'high', 'critical'];

/** What `--fail-on` takes. A severity stands for itself and what is worse. */
export const failOnIds = [
  'critical',
  'high',
  'medium',
  'unknown',
  'paths',
  'names',
  'hygiene',
  'new',
  'new-critical',
  'changed',
] as const;
export type FailOnId = (typeof failOnIds)[number];

/** How the help tells them. */
export const FAIL_ON_HELP = `  --fail-on WHAT        exit with a code other than 0 where it finds, several between commas: critical, high or medium
                        (tools of that severity and worse), unknown (servers and tools that nothing is known of),
                        paths (from private data or outside content to an exit), names (that collide), hygiene (text
                        that has no place in a definition), new, new-critical, changed (against the baseline).
                        By default nothing fails, and with a baseline new-critical and changed do`;

/** The rules that an id stands for, apart from severities. */
const RULES: Readonly<Record<Exclude<FailOnId, 'critical' | 'high' | 'medium' | 'hygiene'>, readonly string[]>> = {
  unknown: ['unknown-server', 'not-assessed'],
  paths: ['path-to-an-exit'],
  names: ['names-collide'],
  new: ['new-tool', 'new-critical-tool'],
  'new-critical': ['new-critical-tool'],
  changed: ['definition-changed'],
};

const isOfVerdict = ({ rule }: Finding): boolean => rule.endsWith('-tool') && rule !== 'new-tool';

/** Whether one id of `--fail-on` means a finding. `isHygiene` tells whether a rule is one of hygiene. */
function means(id: FailOnId, finding: Finding, isHygiene: (rule: string) => boolean): boolean {
  if (id === 'hygiene') return isHygiene(finding.rule);
  if (id === 'critical' || id === 'high' || id === 'medium')
    return isOfVerdict(finding) && severities.indexOf(finding.severity ?? 'low') >= severities.indexOf(id);
  return RULES[id].includes(finding.rule);
}

/** What fails of the findings, and the exit code that it comes to. */
export interface Gate {
  readonly failing: ReadonlySet<Finding>;
  readonly code: ExitCode;
}

/** Holds findings, without those that are suppressed, against what is to fail. */
export function gateFindings(
  findings: readonly Finding[],
  failOn: readonly FailOnId[],
  isHygiene: (rule: string) => boolean,
): Gate {
  const failing = new Set(findings.filter((finding) => failOn.some((id) => means(id, finding, isHygiene))));
  const fails = (rule: string): boolean => [...failing].some((finding) => finding.rule === rule);
  const code = fails('new-critical-tool')
    ? EXIT.newCritical
    : fails('definition-changed')
      ? EXIT.changed
      : failing.size > 0
        ? EXIT.found
        : EXIT.fine;
  return { failing, code };
}
