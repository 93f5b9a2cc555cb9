import { z } from 'zod';
import { readJsonFile } from '../../catalog/check-json.ts';
import type { Problem } from '../../catalog/schema/problem.ts';
import { suggestNearest } from '../../catalog/suggest-nearest.ts';
import { showName } from '../../policies/show-name.ts';
import type { Finding, SuppressedFinding } from './finding.ts';

const suppressionSchema = z
  .strictObject({
    rule: z.string().min(1).optional().describe('Id of the rule; any where left out.'),
    server: z
      .string()
      .min(1)
      .optional()
      .describe('Name of the server, as the configuration has it; any where left out.'),
    tool: z.string().min(1).optional().describe('Name of the tool; any where left out.'),
    reason: z
      .string({ error: 'A suppression says why, in `reason`.' })
      .trim()
      .min(1, 'A suppression says why, in `reason`.')
      .describe('Why it is accepted.'),
    expires: z.iso
      .date({ error: 'A suppression ends on a day, in `expires`, as YYYY-MM-DD.' })
      .describe('The last day on which it counts, as YYYY-MM-DD.'),
  })
  .refine(
    ({ rule, server, tool }) => rule !== undefined || server !== undefined || tool !== undefined,
    'A suppression says what of: a rule, a server, a tool, or several of them.',
  );

const suppressionsSchema = z.strictObject({ suppressions: z.array(suppressionSchema) });

export type Suppression = z.infer<typeof suppressionSchema>;

/** Reads a file of suppressions; null with every problem where one of them can't be followed. */
export async function readSuppressions(
  file: string,
  rules: readonly string[],
): Promise<{ readonly suppressions: readonly Suppression[] | null; readonly problems: readonly Problem[] }> {
  const { value, problems } = await readJsonFile(file, suppressionsSchema);
  const hint =
    'Write {"suppressions": [{"rule": "…", "server": "…", "tool": "…", "reason": "…", "expires": "YYYY-MM-DD"}]}.';
  if (value === null) return { suppressions: null, problems: problems.map((problem) => ({ ...problem, hint })) };
  const unknown = value.suppressions.flatMap(({ rule }, i): Problem[] => {
    if (rule === undefined || rules.includes(rule)) return [];
    const nearest = suggestNearest(rule, rules);
    return [
      {
        code: 'unknown-rule',
        level: 'error',
        file,
        path: `/suppressions/${i}/rule`,
        message: `There is no rule ${showName(rule)}.`,
        hint: nearest === null ? 'Take the id that a report names.' : `Did you mean ${nearest}?`,
      },
    ];
  });
  return { suppressions: unknown.length > 0 ? null : value.suppressions, problems: unknown };
}

const covers = ({ rule, server, tool }: Suppression, finding: Finding): boolean =>
  (rule === undefined || rule === finding.rule) &&
  (server === undefined || server === finding.server) &&
  (tool === undefined || tool === finding.tool);

/** Takes out the findings that are accepted on `today`; says which suppressions have ended, and which found nothing. */
export function suppressFindings(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
  file: string,
  today: string,
): {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  readonly problems: readonly Problem[];
} {
  const used = new Set<Suppression>();
  const suppressed: SuppressedFinding[] = [];
  const left: Finding[] = [];
  for (const finding of findings) {
    const all = suppressions.filter((each) => covers(each, finding));
    for (const each of all) used.add(each);
    const [active] = all.filter(({ expires }) => expires >= today);
    if (active === undefined) left.push(finding);
    else suppressed.push({ finding, reason: active.reason, expires: active.expires });
  }
  const problems = suppressions.flatMap((each, i): Problem[] => {
    const at = { level: 'warning', file, path: `/suppressions/${i}` } as const;
    if (!used.has(each))
      return [
        {
          code: 'unused-suppression',
          ...at,
          message: 'Nothing was found that this suppression is about.',
          hint: 'Delete it, or mend the names: they are compared letter by letter.',
        },
      ];
    if (each.expires >= today) return [];
    return [
      {
        code: 'expired-suppression',
        ...at,
        message: `This suppression ended on ${each.expires}, and no longer counts.`,
        hint: 'Decide again: do something about it, or give it another reason and day.',
      },
    ];
  });
  return { findings: left, suppressed, problems };
}
