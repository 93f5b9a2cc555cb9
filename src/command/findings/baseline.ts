import { z } from 'zod';
import { readJsonFile } from '../../catalog/check-json.ts';
import type { Problem } from '../../catalog/schema/problem.ts';
import { severityIdSchema, type SeverityId } from '../../catalog/schema/vocabulary.ts';
import type { Finding } from './finding.ts';
import { nameTool } from './find-in-tool.ts';

/** A tool as a baseline keeps it. */
const baselineToolSchema = z.strictObject({
  server: z.string().nullable().describe('The reader’s name for the server; null where the file names none.'),
  tool: z.string(),
  severity: severityIdSchema.nullable().describe('Null where it was not assessed.'),
  digest: z.string().describe('SHA-256 over the canonical JSON of the definition.'),
});
export type BaselineTool = z.infer<typeof baselineToolSchema>;

const baselineSchema = z.strictObject({
  format: z.literal(1).describe('Number of this form.'),
  tools: z.array(baselineToolSchema),
});

/** Reads a baseline; null with every problem where it is none. */
export async function readBaseline(
  file: string,
): Promise<{ readonly tools: readonly BaselineTool[] | null; readonly problems: readonly Problem[] }> {
  const { value, problems } = await readJsonFile(file, baselineSchema);
  const hint = 'Write one with --write-baseline FILE, from a state that was read and accepted.';
  return { tools: value?.tools ?? null, problems: problems.map((problem) => ({ ...problem, hint })) };
}

/** The text of a baseline: one tool a line, so that a change is read in a review. */
export const writeBaseline = (tools: readonly BaselineTool[]): string =>
  `{\n  "format": 1,\n  "tools": [\n${tools.map(({ server, tool, severity, digest }) => `    ${JSON.stringify({ server, tool, severity, digest })}`).join(',\n')}\n  ]\n}\n`;

/** A tool as it is now, and where its server or definition stands in the file. */
export interface CurrentTool extends BaselineTool {
  readonly place: string;
}

/** Tools by server and name; several of one name in their order. */
const groupTools = <T extends BaselineTool>(tools: readonly T[]): Map<string, T[]> =>
  Map.groupBy(tools, ({ server, tool }) => JSON.stringify([server, tool]));

const isCritical = (severity: SeverityId | null | undefined): boolean => severity === 'critical';

/** What differs between a baseline and what is there now. Of several tools of one name, each is held against its like. */
export function compareBaseline(before: readonly BaselineTool[], now: readonly CurrentTool[]): Finding[] {
  const olds = groupTools(before);
  const found: Finding[] = [];
  for (const [key, tools] of groupTools(now)) {
    const old = olds.get(key) ?? [];
    olds.delete(key);
    const known = new Set(old.map(({ digest }) => digest));
    for (const [i, { server, tool, severity, digest, place }] of tools.entries()) {
      const name = nameTool(server, tool);
      const at = { severity, server, tool, place, detail: tools.length > 1 ? String(i) : '' };
      const was = old.find((each) => each.digest === digest) ?? old[i] ?? old[0];
      const isNew = was === undefined;
      if (isCritical(severity) && !isCritical(was?.severity))
        found.push({
          rule: 'new-critical-tool',
          message: isNew
            ? `${name} is critical, and is not in the baseline.`
            : `${name} is critical; in the baseline it is ${was.severity ?? 'not assessed'}.`,
          ...at,
        });
      else if (isNew) found.push({ rule: 'new-tool', message: `${name} is not in the baseline.`, ...at });
      if (!isNew && !known.has(digest))
        found.push({
          rule: 'definition-changed',
          message: `The definition of ${name} is not that of the baseline.`,
          ...at,
        });
    }
    if (old.length > tools.length) olds.set(key, old.slice(tools.length));
  }
  for (const { server, tool } of [...olds.values()].flat())
    found.push({
      rule: 'tool-gone',
      severity: null,
      server,
      tool,
      message: `${nameTool(server, tool)} is in the baseline, but not here.`,
      place: '',
      detail: '',
    });
  return found;
}
