import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { PolicyRefused, type Observation, type Proof, type ProofSession } from '../../proving/define-proof.ts';
import { runProgram } from '../../proving/run-program.ts';

const VERSION = 'v0.44.0';

/** What the program in `engine/` answers. */
const answerSchema = z.strictObject({
  refused: z.string(),
  listed: z.array(z.boolean()).nullable(),
  passed: z.array(z.boolean()).nullable(),
});

async function run({ home, engine, alias, text, definitions, calls }: ProofSession): Promise<Observation> {
  const config = join(home, 'authz.json');
  const question = join(home, 'question.json');
  const tools = definitions.map(({ name }) => name);
  await writeFile(config, text);
  await writeFile(question, JSON.stringify({ config, server: alias, tools, calls }));
  const { code, stdout, stderr } = await runProgram({
    command: join(engine, 'bin', 'engine'),
    args: [question],
    environment: { HOME: home },
    directory: home,
    seconds: 60,
  });
  if (code !== 0) throw new Error(`ToolHive's authorizer ended with ${code ?? 'a signal'}: ${stderr.slice(-500)}`);
  const { refused, listed, passed } = answerSchema.parse(JSON.parse(stdout));
  if (refused !== '') throw new PolicyRefused(refused);
  return {
    listed: tools.filter((_, i) => listed?.[i]),
    outcomes: calls.map((_, i) => (passed?.[i] === true ? 'received' : 'refused')),
  };
}

/** Changes the policies of a file that forbid. Throws where there are none. */
function spoilForbidding(text: string, change: (policy: string) => string): string {
  const file = JSON.parse(text) as { cedar: { policies: string[] } };
  const policies = file.cedar.policies.map((policy) => (policy.startsWith('forbid') ? change(policy) : policy));
  if (policies.every((policy, i) => policy === file.cedar.policies[i])) throw new Error('There is nothing to spoil.');
  return JSON.stringify({ ...file, cedar: { ...file.cedar, policies } });
}

export const proof: Proof = {
  engine: { name: 'ToolHive’s authorizer', version: VERSION },
  source: {
    kind: 'go',
    module: `github.com/stacklok/toolhive@${VERSION}`,
    program: 'src/policies/formats/toolhive/engine',
    toolchain: 'go1.27.3',
  },
  means: 'decision',
  method:
    'ToolHive’s own loader read the file, and its own authorizer decided on every call, and on every tool of the list as its filter asks: without arguments. No proxy stood in between.',
  run,
  takesStack: true,
  breakages: [
    {
      id: 'unknown-key',
      what: 'The policies that forbid stand under a key of their own, which ToolHive does not know.',
      scenario: 'rest',
      spoil: (text) => {
        const file = JSON.parse(text) as { cedar: { policies: string[] } };
        const [permits, forbids] = ['permit', 'forbid'].map((effect) =>
          file.cedar.policies.filter((policy) => policy.startsWith(effect)),
        );
        if (forbids?.length === 0) throw new Error('There is nothing to spoil.');
        return JSON.stringify({ ...file, cedar: { ...file.cedar, policies: permits, forbidden: forbids } });
      },
    },
    {
      id: 'prefixed-name',
      what: 'Tools are named as many clients show them, with the server in front.',
      scenario: 'rest',
      spoil: (text, alias) => spoilForbidding(text, (policy) => policy.replace('Tool::"', `Tool::"${alias}_`)),
    },
    {
      id: 'method-as-action',
      what: 'The action has the name of the protocol’s method.',
      scenario: 'rest',
      spoil: (text) => spoilForbidding(text, (policy) => policy.replace('"call_tool"', '"tools/call"')),
    },
    {
      id: 'list-of-tools',
      what: 'A policy names its tool in a list, which Cedar only takes for actions.',
      scenario: 'rest',
      spoil: (text) => spoilForbidding(text, (policy) => policy.replace(/== Tool::("[^"]*")/, 'in [Tool::$1]')),
    },
  ],
};
