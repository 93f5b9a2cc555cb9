import type { Problem } from '../../catalog/schema/problem.ts';
import { EXIT, EXIT_HELP, type ExitCode } from '../exit-codes.ts';
import { refuse } from '../refuse.ts';
import type { Outcome, Verb } from '../verb.ts';
import { holdAgainstLock, type HeldLock } from '../verifying/hold-against-lock.ts';

const stop = (problems: readonly Problem[]): Outcome => ({ output: '', problems, code: EXIT.refused });

/** What a source is that has to be captured first, so not something that lies in a file. */
const isLive = (source: string): boolean => /^(?:npm|pypi):|^https?:\/\//.test(source);

function rateJudgement({ verdict, newlyCritical }: HeldLock): ExitCode {
  if (verdict === 'same') return EXIT.fine;
  if (verdict === 'unknown') return EXIT.refused;
  if (newlyCritical.length > 0) return EXIT.newCritical;
  return verdict === 'rug-pull' ? EXIT.changed : EXIT.found;
}

export const verify: Verb = {
  help: `toolrisk verify LOCK FILE [--server NAME] [--version VERSION] [--format text|json]

Holds a captured list of tools against a lockfile from a server's page. FILE is a captured manifest, or the answer to
tools/list in any form; - reads standard input. --server NAME says which server is meant where FILE holds the tools of
several, --version VERSION which version was captured, where FILE does not. Nothing is started and nothing fetched: a
package, a command or an address is captured and verified in a clone of the project, by npm run verify.

${EXIT_HELP}
Here 1 is an update (another version with other definitions), 3 a rug pull (other definitions under the same version),
2 either of them where a tool that was added is critical, and 4 also where it can't be told which of the two it is.
`,
  takes: ['LOCK', 'FILE'],
  options: {
    server: { type: 'string' },
    version: { type: 'string' },
    format: { type: 'string', oneOf: ['text', 'json'] },
  },
  async run(given) {
    const [lock, file] = given.words;
    if (lock === undefined)
      return stop([refuse('missing-argument', 'There is no LOCK.', 'Write toolrisk verify LOCK FILE.')]);
    if (file === undefined || isLive(file)) {
      const what = file ?? 'SOURCE';
      return stop([
        refuse(
          file === undefined ? 'missing-argument' : 'needs-capture',
          file === undefined
            ? 'There is no FILE to hold it against.'
            : 'It is not a file: it has to be captured first.',
          `In a clone of the project, npm run verify -- ${lock} ${what} captures it and verifies it at once; npm run ingest -- ${what} --out DIR keeps a manifest, which is a FILE here.`,
        ),
      ]);
    }
    const { held, problems } = await holdAgainstLock(lock, file, given.text('server'), given.text('version'));
    if (held === null) return stop(problems);
    const { lines, ...told } = held;
    const output = given.text('format') === 'json' ? JSON.stringify(told, null, 2) : lines.join('\n');
    return { output: `${output}\n`, problems, code: rateJudgement(held) };
  },
};
