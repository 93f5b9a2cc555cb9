import './fill-in-node-20.ts';
import { printProblems } from '../catalog/print-problems.ts';
import { ProblemError } from '../catalog/problem-error.ts';
import { suggestNearest } from '../catalog/suggest-nearest.ts';
import { EXIT, EXIT_HELP } from './exit-codes.ts';
import { quoteWord, readOptions } from './options/read-options.ts';
import { refuse } from './refuse.ts';
import type { Outcome } from './verb.ts';
import { verbs } from './verbs/index.ts';

const WIDEST = Math.max(...verbs.map(({ usage }) => usage.length));

const HELP = `toolrisk says what MCP tools can do to those who let an agent call them. It is offline, and keeps nothing.

${verbs.map(({ usage, does }) => `  toolrisk ${usage.padEnd(WIDEST)}  ${does}`).join('\n')}

toolrisk VERB --help tells what a verb takes.

${EXIT_HELP}
`;

const isHelp = (word: string): boolean => word === '--help' || word === '-h';

const end = (output: string): Outcome => ({ output, problems: [], code: EXIT.fine });

const stop = (...problems: Outcome['problems']): Outcome => ({ output: '', problems, code: EXIT.refused });

async function runVerb([word, ...rest]: readonly string[]): Promise<Outcome> {
  if (word === undefined || isHelp(word) || word === 'help') return end(HELP);
  if (word === '--version') return end(`${(await import('./own-version.ts')).ownVersion}\n`);
  const entry = verbs.find(({ id }) => id === word);
  if (entry === undefined) {
    const known = verbs.map(({ id }) => id);
    const nearest = suggestNearest(word.toLowerCase(), known);
    const hint = nearest === null ? `Take one of: ${known.join(', ')}.` : `Did you mean toolrisk ${nearest}?`;
    const what = word.startsWith('-') ? 'option' : 'verb';
    return stop(refuse('bad-arguments', `There is no ${what} ${quoteWord(word)}.`, hint));
  }
  const verb = await entry.load();
  if (rest.slice(0, [...rest, '--'].indexOf('--')).some(isHelp)) return end(verb.help);
  const { given, problems } = readOptions(rest, verb.options, verb.takes);
  return problems.length > 0 ? stop(...problems) : verb.run(given);
}

const explain = (error: unknown): Outcome['problems'] =>
  error instanceof ProblemError
    ? error.problems
    : [
        refuse(
          'unexpected',
          error instanceof Error ? error.message : String(error),
          'This should not happen: report it with the command. SHOW_STACK=1 before it shows where.',
        ),
      ];

/** Runs the command with its arguments: prints what it came to, and sets the exit code of the process. */
export async function runCommand(args: readonly string[]): Promise<void> {
  // Who reads no further (`… | head -1`) has had enough.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => process.exit());
  try {
    const { output, problems, remarks = [], code } = await runVerb(args);
    process.exitCode = code;
    process.stdout.write(output);
    printProblems(problems);
    for (const remark of remarks) process.stderr.write(`${remark}\n`);
  } catch (error) {
    process.exitCode = EXIT.refused;
    printProblems(explain(error));
    if (process.env['SHOW_STACK']) console.error(error);
  }
}
