import { checkTools } from '../catalog/check-tools.ts';
import type { ToolFile } from '../catalog/forms/index.ts';
import { isToolDefinition } from '../catalog/read-tools.ts';
import type { Assessment } from '../catalog/schema/assessment.ts';
import type { Problem } from '../catalog/schema/problem.ts';
import type { ToolDefinition } from '../catalog/schema/tool-definition.ts';
import { classifyTools } from '../classifier/classify.ts';
import { warnOfTools } from '../hygiene/warn-of-tools.ts';

/** One element of the lists of a file, judged. */
export interface JudgedElement {
  /** Whose tool it is; null where the file doesn't say, or holds the tools of one server. */
  readonly server: string | null;
  /** JSON Pointer into the file. */
  readonly place: string;
  /** Null where it is no tool with a name. */
  readonly tool: ToolDefinition | null;
  readonly assessment: Assessment | null;
}

/** A file of tools, judged. */
export interface JudgedFile {
  /** In the order of the file, duplicates included. */
  readonly elements: readonly JudgedElement[];
  readonly problems: readonly Problem[];
  /** Whether there was nothing that could be judged, though it may be a list without elements. */
  readonly isRefused: boolean;
}

const UNNAMED = {
  tool: null,
  status: 'not-assessed',
  category: null,
  severity: null,
  confidence: null,
  evidence: [],
  reasons: ['It is no tool definition with a name.'],
};

/** Judges every element of the lists of a file. `file` is named in the problems. */
export function judgeTools({ lists, problems }: ToolFile, file: string): JudgedFile {
  const several = lists.length > 1;
  const given = lists
    .flatMap(({ server, elements: own }) => own.map((element) => ({ ...element, server: several ? server : null })))
    .toSorted((a, b) => a.order - b.order);
  const tools = given.map(({ value }) => value).filter(isToolDefinition);
  const verdicts = classifyTools(tools).values();
  const elements = given.map(({ server, path, value }): JudgedElement => {
    const judged = isToolDefinition(value)
      ? { tool: value, assessment: verdicts.next().value ?? null }
      : { tool: null, assessment: null };
    return { server, place: path, ...judged };
  });
  const said = [...problems, ...lists.flatMap((list) => [...checkTools(list, file), ...warnOfTools(list, file)])];
  const holdsNone = elements.length > 0 && elements.every(({ tool }) => tool === null);
  if (holdsNone)
    said.push({
      code: 'nothing-judged',
      level: 'error',
      file,
      path: '',
      message: 'None of its elements is a tool with a name, so nothing could be judged.',
      hint: 'Give the answer to tools/list, or another of the forms that /forms/ lists.',
    });
  return { elements, problems: said, isRefused: lists.length === 0 || holdsNone };
}

/** An element as `npm run -s classify` writes it, on one line; with its server where `several` are told apart. */
export function writeVerdict({ server, tool, assessment }: JudgedElement, several: boolean): string {
  const told = several ? { server } : {};
  if (tool === null || assessment === null) return JSON.stringify({ ...UNNAMED, ...told });
  const { status, category, severity, confidence, evidence, ...rest } = assessment;
  return JSON.stringify({ tool: tool.name, status, category, severity, confidence, evidence, ...rest, ...told });
}
