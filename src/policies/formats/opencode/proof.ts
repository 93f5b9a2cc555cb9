import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PolicyRefused, type Observation, type Proof, type ProofSession } from '../../proving/define-proof.ts';
import { startModelApi } from '../../proving/model-api.ts';
import { observeCalls } from '../../proving/observe-calls.ts';
import { runProgram } from '../../proving/run-program.ts';
import { spellName } from './spell-name.ts';

const VERSION = '1.18.33';

/** What it says of a call that a person would have to approve, where there is nobody to ask. */
const ASKED = 'rejected permission';

/** Settings of a run without an account, for all projects; the policy is the project's. */
const makeSettings = (session: ProofSession, url: string) => ({
  autoupdate: false,
  share: 'disabled',
  // Without it a run ends with the first call that nobody approves.
  experimental: { continue_loop_on_deny: true },
  model: 'stand-in/prove',
  small_model: 'stand-in/prove',
  enabled_providers: ['stand-in'],
  provider: {
    'stand-in': {
      npm: '@ai-sdk/openai-compatible',
      options: { baseURL: `${url}/v1`, apiKey: 'none' },
      models: { prove: { tool_call: true, limit: { context: 200_000, output: 8_000 } } },
    },
  },
  mcp: Object.fromEntries(
    [session, ...session.beside].map(({ alias, server }) => [
      alias,
      { type: 'local', command: [server.command, ...server.args], timeout: 60_000 },
    ]),
  ),
});

async function run(session: ProofSession): Promise<Observation> {
  const { home, alias, text, engine } = session;
  const project = join(home, 'project');
  const settings = join(home, '.config', 'opencode');
  await mkdir(project);
  await mkdir(settings, { recursive: true });
  const spell = (tool: string): string => spellName(alias, tool);
  const calls = session.calls.map(({ tool, arguments: args }) => ({ name: spell(tool), arguments: args }));
  const api = await startModelApi({ calls, readReceived: session.readReceived });
  try {
    await writeFile(join(settings, 'opencode.json'), JSON.stringify(makeSettings(session, api.url)));
    await writeFile(join(project, 'opencode.json'), text);
    const { code, stderr } = await runProgram({
      command: join(engine, 'node_modules', '.bin', 'opencode'),
      args: ['run', '--model', 'stand-in/prove', 'Go.'],
      environment: {
        HOME: home,
        OPENCODE_DISABLE_AUTOUPDATE: '1',
        OPENCODE_DISABLE_MODELS_FETCH: '1',
        OPENCODE_DISABLE_LSP_DOWNLOAD: '1',
        NO_COLOR: '1',
      },
      directory: project,
      seconds: 300,
    });
    if (api.requests.length === 0 && code === 1) throw new PolicyRefused(stderr);
    return observeCalls(api, session, {
      isOffered: (tool, offered) => offered.some(({ name }) => name === spell(tool)),
      judge: ({ text: answer }) => (answer.includes(ASKED) ? 'asked' : 'refused'),
    });
  } finally {
    await api.stop();
  }
}

type Permissions = Record<string, unknown>;

/** Rewrites the permissions of a file, in their order. */
function spoilKeys(
  text: string,
  spoil: (entries: readonly [string, unknown][]) => readonly [string, unknown][],
): string {
  const config = JSON.parse(text) as { readonly permission: Permissions };
  return JSON.stringify({ ...config, permission: Object.fromEntries(spoil(Object.entries(config.permission))) });
}

/** How the engine is had, run and seen through. */
export const proof: Proof = {
  engine: { name: 'opencode', version: VERSION },
  source: { kind: 'npm', packages: [`opencode-ai@${VERSION}`], scripts: ['opencode-ai'] },
  means: 'client',
  method:
    'opencode ran without a terminal against a stand-in for its model that made it call the tools; its list of tools and what reached the server were recorded. A call counts as asked where it said that nobody approved it.',
  run,
  takesStack: true,
  breakages: [
    {
      id: 'raw-name',
      what: 'Tools are named as the server serves them: the keys are read and never match.',
      scenario: 'odd-names',
      spoil: (text, alias) =>
        spoilKeys(text, (entries) =>
          entries.map(([key, action]) => [key === `${alias}_read_this` ? `${alias}_read/this` : key, action]),
        ),
    },
    {
      id: 'wildcard-last',
      what: 'The key for the whole server stands behind the others, and so holds for every tool.',
      scenario: 'dispositions',
      spoil: (text) => spoilKeys(text, ([first, ...others]) => (first === undefined ? others : [...others, first])),
    },
    {
      id: 'unknown-key',
      what: 'The object is called permision: opencode does not know the key, says nothing, and every tool runs.',
      scenario: 'dispositions',
      spoil: (text) => text.replace('"permission"', '"permision"'),
    },
  ],
};
