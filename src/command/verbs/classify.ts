import { readTextFile } from '../../catalog/read-text-file.ts';
import type { Assessment } from '../../catalog/schema/assessment.ts';
import type { ToolDefinition } from '../../catalog/schema/tool-definition.ts';
import { EXIT, EXIT_HELP } from '../exit-codes.ts';
import type { CurrentTool } from '../findings/baseline.ts';
import { findInText, findInVerdict, tellVerdict } from '../findings/find-in-tool.ts';
import { judgeTools, writeVerdict, type JudgedElement } from '../judge-tools.ts';
import { tellReview } from '../outputs/tell-review.ts';
import { readToolsOf } from '../read-tools-of.ts';
import { REVIEW_HELP, REVIEW_OPTIONS, reviewFindings } from '../review-findings.ts';
import type { Outcome, Verb } from '../verb.ts';

type Judged = JudgedElement & { readonly tool: ToolDefinition; readonly assessment: Assessment };

const isJudged = (element: JudgedElement): element is Judged => element.tool !== null && element.assessment !== null;

const listFindings = (elements: readonly JudgedElement[]) =>
  elements.filter(isJudged).flatMap(({ server, tool, assessment, place }) => {
    const found = findInVerdict({ server, tool: tool.name, assessment, place });
    return [...(found === null ? [] : [found]), ...findInText(tool, server, place)];
  });

async function listTools(elements: readonly JudgedElement[]): Promise<CurrentTool[]> {
  const { digestTool } = await import('../../catalog/digest.ts');
  return elements.filter(isJudged).map(({ server, tool, assessment, place }) => ({
    server,
    tool: tool.name,
    severity: assessment.severity,
    digest: digestTool(tool),
    place,
  }));
}

export const classify: Verb = {
  help: `toolrisk classify [FILE] [OPTIONS]

Judges the tools of FILE, in any form that holds the answer to tools/list; - or nothing reads standard input.

  --format FORMAT       json (one line a tool, as served, duplicates included), text, junit or sarif; json by default
${REVIEW_HELP}

${EXIT_HELP}
`,
  takes: ['FILE'],
  options: { format: { type: 'string', oneOf: ['json', 'text', 'junit', 'sarif'] }, ...REVIEW_OPTIONS },
  async run(given) {
    const file = given.words[0] ?? '-';
    const format = given.text('format') ?? 'json';
    const { text, problems: unreadable } = await readTextFile(file);
    if (text === null) return { output: '', problems: unreadable, code: EXIT.refused };
    const read = await readToolsOf(text, file);
    const { elements, problems, isRefused } = judgeTools(read, file);
    const said = [...unreadable, ...problems];
    const several = read.lists.length > 1;
    const lines = (): string => elements.map((element) => `${writeVerdict(element, several)}\n`).join('');
    const isPlain = format === 'json' && Object.keys(REVIEW_OPTIONS).every((name) => !given.has(name));
    if (isPlain) return { output: lines(), problems: said, code: isRefused ? EXIT.refused : EXIT.fine };
    const review = await reviewFindings(listFindings(elements), given, () => listTools(elements));
    const all = [...said, ...review.problems];
    const subjects = elements
      .filter(isJudged)
      .map(({ server, tool, assessment }) => ({ server, tool: tool.name, verdict: tellVerdict(assessment) }));
    const code = isRefused ? EXIT.refused : review.code;
    const end = (output: string): Outcome => ({ output, problems: all, remarks: review.remarks, code });
    if (format === 'json') return end(lines());
    if (format === 'text') return end(tellReview(review, subjects));
    const { writeReport } = await import('../outputs/write-report.ts');
    return end(await writeReport(format as 'junit' | 'sarif', review, { file, text, subjects }, all));
  },
};
