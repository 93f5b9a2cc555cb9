import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Observation, Proof, ProofSession } from '../../proving/define-proof.ts';
import { startModelApi } from '../../proving/model-api.ts';
import { observeCalls } from '../../proving/observe-calls.ts';
import { runProgram } from '../../proving/run-program.ts';
import { register } from './read.ts';
import { spellName } from './spell-name.ts';

const VERSION = '0.24.4';
const PACKAGE = '@qwen-code/qwen-code';

/** What the stand-in for a person says, which no client says by itself. */
const ASKED = 'The person who was asked said no.';
const PERSON_DRIVER = fileURLToPath(new URL('person-driver.ts', import.meta.url));

async function startQwen(session: ProofSession, url: string): Promise<void> {
  const { home, engine, text } = session;
  await mkdir(join(home, '.qwen'));
  // The policy is a file of its own, exactly as rendered: the server is told of in the settings of the system.
  const system = join(home, 'system-settings.json');
  const servers = [session, ...session.beside].map(({ alias, server }) => [alias, server] as const);
  await writeFile(system, JSON.stringify({ mcpServers: Object.fromEntries(servers) }));
  await writeFile(join(home, '.qwen', 'settings.json'), text);
  const { code, stderr } = await runProgram({
    command: process.execPath,
    args: [PERSON_DRIVER, join(engine, 'node_modules', ...PACKAGE.split('/'), 'cli-entry.js'), ASKED],
    environment: {
      HOME: home,
      QWEN_CODE_SYSTEM_SETTINGS_PATH: system,
      OPENAI_BASE_URL: `${url}/v1`,
      OPENAI_API_KEY: 'prove',
      OPENAI_MODEL: 'prove',
    },
    directory: home,
  });
  if (code !== 0) throw new Error(`Qwen Code ended with ${code ?? 'a signal'}: ${stderr.slice(-1_500)}`);
}

/** Drives Qwen Code without a terminal. Tools of MCP servers are called through a tool of its own, as the model is told to. */
async function run(session: ProofSession): Promise<Observation> {
  const { alias, calls, readReceived } = session;
  const nameTool = (tool: string): string => register(`mcp__${alias}__${tool}`);
  let told = '';
  const api = await startModelApi({
    calls: calls.map(({ tool, arguments: args }) => ({
      name: 'tool_call',
      arguments: { name: nameTool(tool), arguments: args },
    })),
    readReceived,
    isAside: ({ offered }, body) => {
      told += JSON.stringify(body['messages']);
      return offered.length === 0;
    },
  });
  try {
    await startQwen(session, api.url);
    return observeCalls(api, session, {
      // They are listed by name and description in the text of the conversation, not among the request's tools.
      isOffered: (tool) => told.includes(JSON.stringify(`- "${nameTool(tool)}"`).slice(1, -1)),
      judge: ({ text }) => (text.includes(ASKED) ? 'asked' : 'refused'),
    });
  } finally {
    await api.stop();
  }
}

/** Changes the one place that is to be spoilt. */
function replaceAll(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`There is no ${from} to be spoilt.`);
  return text.replaceAll(from, to);
}

/** Qwen Code as another program runs it, with the policy as the user's own settings. */
export const proof: Proof = {
  engine: { name: 'Qwen Code', version: VERSION },
  source: { kind: 'npm', packages: [`${PACKAGE}@${VERSION}`] },
  means: 'client',
  method:
    'Qwen Code ran without a terminal, with the file as ~/.qwen/settings.json, and a stand-in for its model called each tool. Its questions went to a stand-in for the person, which said no.',
  run,
  takesStack: true,
  breakages: [
    {
      id: 'unknown-key',
      what: 'The list is called denied instead of deny, which Qwen Code passes over without a word.',
      scenario: 'dispositions',
      spoil: (text) => replaceAll(text, '"deny":', '"denied":'),
    },
    {
      id: 'underscored-name',
      what: 'The name has an underscore for its full stop, as Claude Code would have it, and fits no tool.',
      scenario: 'odd-names',
      spoil: (text) => replaceAll(text, 'issues.delete-one', 'issues_delete-one'),
    },
    {
      id: 'pattern-in-disabled',
      what: 'A name in the list of disabled tools ends in a star, which is a pattern in other lists and nothing in this one.',
      scenario: 'dispositions',
      spoil: (text, alias) => {
        const [permissions = '', disabled = ''] = text.split('"disabled"');
        const name = spellName(alias, 'delete_user_by_email');
        return `${permissions}"disabled"${replaceAll(disabled, name, `${name.slice(0, -1)}*`)}`;
      },
    },
  ],
};
