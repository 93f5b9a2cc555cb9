import { EXIT, EXIT_HELP } from '../exit-codes.ts';
import { measureLabels } from '../evaluating/measure-labels.ts';
import { readLabelFile } from '../evaluating/read-label-file.ts';
import { tellMeasured } from '../evaluating/tell-measured.ts';
import { refuse } from '../refuse.ts';
import type { Verb } from '../verb.ts';

export const evaluate: Verb = {
  help: `toolrisk evaluate FILE [--format text|json]

Measures the verdicts against your own labels: how many categories and severities are right, the confusion between
categories, precision and recall of each, and every tool that is judged otherwise. FILE has one JSON object a line:

  {"category": "Destructive", "severity": "critical", "tool": {"name": "delete_page", "description": "…", "inputSchema": {…}}}

category is Read, Write, Execute, Destructive or Financial; severity is low, medium, high or critical; tool is the
definition as tools/list has it. id and server may stand beside them, to name it by; what else stands there is left out
of account. - reads standard input. Verdicts are those that toolrisk classify gives.

${EXIT_HELP}
`,
  takes: ['FILE'],
  options: { format: { type: 'string', oneOf: ['text', 'json'] } },
  async run(given) {
    const [file] = given.words;
    if (file === undefined)
      return {
        output: '',
        problems: [
          refuse('missing-argument', 'There is no FILE.', 'Write toolrisk evaluate FILE, or - for standard input.'),
        ],
        code: EXIT.refused,
      };
    const { labels, problems } = await readLabelFile(file);
    if (problems.some(({ level }) => level === 'error')) return { output: '', problems, code: EXIT.refused };
    const measured = measureLabels(labels);
    const output = given.text('format') === 'json' ? `${JSON.stringify(measured, null, 2)}\n` : tellMeasured(measured);
    return { output, problems, code: EXIT.fine };
  },
};
