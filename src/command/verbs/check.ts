import { answerStack } from '../../stack/answer/answer-stack.ts';
import { describeCheck } from '../checking/describe-check.ts';
import { findStack, type FoundStack } from '../checking/find-stack.ts';
import { listFindings } from '../checking/list-findings.ts';
import { tellCheck } from '../checking/tell-check.ts';
import { EXIT, EXIT_HELP } from '../exit-codes.ts';
import type { CurrentTool } from '../findings/baseline.ts';
import { tellVerdict } from '../findings/find-in-tool.ts';
import type { GivenOptions } from '../options/read-options.ts';
import { refuse } from '../refuse.ts';
import { REVIEW_HELP, REVIEW_OPTIONS, reviewFindings } from '../review-findings.ts';
import type { Outcome, Verb } from '../verb.ts';

const listTools = ({ servers }: FoundStack): CurrentTool[] =>
  servers.flatMap(({ alias, tools }) =>
    tools
      .filter(({ isForModel }) => isForModel)
      .map(({ name, verdict, digest, place }) => ({
        server: alias,
        tool: name,
        severity: verdict.severity,
        digest,
        place,
      })),
  );

async function checkStack(file: string, stack: FoundStack, given: GivenOptions): Promise<Outcome> {
  const answer = answerStack(stack.servers);
  const review = await reviewFindings(listFindings(stack, answer), given, () => Promise.resolve(listTools(stack)));
  const problems = [...stack.problems, ...review.problems];
  const isRefused = problems.some(({ level }) => level === 'error');
  const code = isRefused ? EXIT.refused : review.code;
  const end = (output: string): Outcome => ({ output, problems, remarks: review.remarks, code });
  const format = given.text('format') ?? 'text';
  if (format === 'text') return end(tellCheck(file, stack, answer, review));
  if (format === 'json') return end(`${JSON.stringify(describeCheck(file, stack, answer, review), null, 2)}\n`);
  const { writeReport } = await import('../outputs/write-report.ts');
  const subjects = answer.tools.map(({ alias, name, verdict }) => ({
    server: alias,
    tool: name,
    verdict: tellVerdict({ ...verdict, rationale: '', reasons: [] }),
  }));
  const source = { file, text: stack.text, subjects };
  return end(await writeReport(format as 'junit' | 'sarif', review, source, problems));
}

export const check: Verb = {
  help: `toolrisk check FILE [OPTIONS]

Says what the servers of FILE can do together: what each of their tools does at worst, how private data could leave,
names that meet, and what their definitions cost a model. FILE is the configuration of a client (mcp.json,
claude_desktop_config.json, .vscode/mcp.json, settings.json, config.toml and others), or the answer to tools/list in any
form. - reads standard input. Servers are known by package, repository
or address, never by their names alone. Values of variables, and what looks like a secret, are not kept.

  --format FORMAT       text, json, junit or sarif; text by default
${REVIEW_HELP}

${EXIT_HELP}
`,
  takes: ['FILE'],
  options: { format: { type: 'string', oneOf: ['text', 'json', 'junit', 'sarif'] }, ...REVIEW_OPTIONS },
  async run(given) {
    const [file] = given.words;
    if (file === undefined)
      return {
        output: '',
        problems: [
          refuse('missing-argument', 'There is no FILE.', 'Write toolrisk check FILE, or - for standard input.'),
        ],
        code: EXIT.refused,
      };
    const stack = await findStack(file);
    const isEmpty = stack.found.length + stack.servers.length === 0;
    const isRefused = isEmpty && stack.problems.some(({ level }) => level === 'error');
    return isRefused ? { output: '', problems: stack.problems, code: EXIT.refused } : checkStack(file, stack, given);
  },
};
