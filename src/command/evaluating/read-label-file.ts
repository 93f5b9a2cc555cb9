import { z } from 'zod';
import { checkJson } from '../../catalog/check-json.ts';
import { isToolDefinition } from '../../catalog/read-tools.ts';
import { readTextFile } from '../../catalog/read-text-file.ts';
import type { Problem } from '../../catalog/schema/problem.ts';
import type { Json, ToolDefinition } from '../../catalog/schema/tool-definition.ts';
import { categoryIdSchema, severityIdSchema } from '../../catalog/schema/vocabulary.ts';

/** One line of a labelled file; other members are left out of account. */
const labelSchema = z.object({
  id: z.string().optional().describe('What it is called where it is told of.'),
  server: z.string().optional().describe('Whose tool it is.'),
  category: categoryIdSchema,
  severity: severityIdSchema,
  tool: z.custom<ToolDefinition>((value) => isToolDefinition(value as Json), 'It is no tool definition with a name.'),
});

/** A definition with the label that a person gave it. */
export interface Label extends Omit<z.infer<typeof labelSchema>, 'id' | 'server'> {
  readonly id: string;
  readonly server: string;
}

const HINT = 'Each line is {"category": …, "severity": …, "tool": {…}}: see toolrisk evaluate --help.';

/** Reads a labelled file, one definition a line; every problem of every line at once. */
export async function readLabelFile(
  file: string,
): Promise<{ readonly labels: readonly Label[]; readonly problems: readonly Problem[] }> {
  const { text, problems } = await readTextFile(file);
  if (text === null) return { labels: [], problems };
  const labels: Label[] = [];
  const said: Problem[] = [...problems];
  const at = { level: 'error', file, hint: HINT } as const;
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch (error) {
      said.push({
        code: 'not-json',
        ...at,
        path: '',
        message: `Line ${i + 1} is not JSON: ${(error as Error).message}`,
      });
      continue;
    }
    const read = checkJson(value, labelSchema, file);
    said.push(...read.problems.map((each) => ({ ...each, message: `Line ${i + 1}: ${each.message}`, hint: HINT })));
    if (read.value === null) continue;
    const { id = `line ${i + 1}`, server = '', category, severity, tool } = read.value;
    labels.push({ id, server, category, severity, tool });
  }
  if (labels.length === 0 && said.length === 0)
    said.push({ code: 'no-labels', ...at, path: '', message: 'It holds no labelled definition.' });
  return { labels, problems: said };
}
