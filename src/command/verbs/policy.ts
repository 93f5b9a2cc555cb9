import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describePolicy } from '../../policies/describe-policy.ts';
import { formatIds } from '../../policies/formats/index.ts';
import { packIds } from '../../policies/packs/pack-ids.ts';
import { composeForServer } from '../composing/compose-for-server.ts';
import { composeForStack } from '../composing/compose-for-stack.ts';
import { describeStackPolicy } from '../composing/describe-stack-policy.ts';
import { POLICY_OPTIONS } from '../composing/read-policy-wish.ts';
import { EXIT, EXIT_HELP } from '../exit-codes.ts';
import type { GivenOptions } from '../options/read-options.ts';
import { refuse } from '../refuse.ts';
import type { Outcome, Verb } from '../verb.ts';

const stop = (problems: Outcome['problems']): Outcome => ({ output: '', problems, code: EXIT.refused });

async function printForServer(given: GivenOptions): Promise<Outcome> {
  if (given.has('out'))
    return stop([refuse('bad-arguments', '--out goes with a FILE.', 'Write the output of the command to a file.')]);
  const { policy, problems } = await composeForServer(given);
  if (policy === null) return stop(problems);
  return { output: policy.text, problems, remarks: [describePolicy(policy).trimEnd()], code: EXIT.fine };
}

async function printForStack(file: string, given: GivenOptions): Promise<Outcome> {
  const { policy, departures, missing, problems } = await composeForStack(file, given);
  if (policy === null) return stop(problems);
  const said = describeStackPolicy(policy, departures, missing);
  const out = given.text('out');
  const end = (output: string, remarks: readonly string[]): Outcome => ({ output, problems, remarks, code: EXIT.fine });
  if (out !== null) {
    await mkdir(out, { recursive: true });
    for (const { fileName, text } of policy.files) await writeFile(join(out, fileName), text);
    return end('', [...policy.files.map(({ fileName }) => `wrote ${join(out, fileName)}`), ...said]);
  }
  const [only, ...others] = policy.files;
  if (only !== undefined && others.length === 0) return end(only.text, said);
  const names = policy.files.map(({ fileName }) => fileName).join(', ');
  return stop([
    ...problems,
    refuse(
      'several-files',
      `The engine takes a file for each server: ${names}.`,
      'Say where they go with --out FOLDER.',
    ),
  ]);
}

export const policy: Verb = {
  help: `toolrisk policy --server SLUG [--version V] [--tool NAME] --format ID [--pack NAME] [--scope only|rest] [--alias NAME]
toolrisk policy FILE [--format ID] [--pack NAME] [--scope only|rest] [--out FOLDER]

Prints a policy for a server of the catalogue, or one tool of it, as npm run policy does; or one for all servers that FILE,
the configuration of a client or lists of tools, names. No tool is treated more mildly in the merged policy than in that
of its server alone. What becomes of each, and how it is applied, is told on standard error.

  --format ID           ${formatIds.join(', ')};
                        for a FILE, that of its client where there is one
  --pack NAME           ${packIds.join(', ')}; standard, and for a FILE the one that its format is shown with first
  --scope only|rest     whether tools that are not listed are denied (by default), or left untouched
  --alias NAME          the client's name for the server; its slug by default
  --out FOLDER          writes the files of a stack there; needed where the engine takes several

${EXIT_HELP}
`,
  takes: ['FILE'],
  options: POLICY_OPTIONS,
  run: (given) => {
    const [file] = given.words;
    return file === undefined ? printForServer(given) : printForStack(file, given);
  },
};
