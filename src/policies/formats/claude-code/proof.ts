import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Observation, Proof, ProofSession } from '../../proving/define-proof.ts';
import { makeLimitHook } from '../../proving/make-limit-hook.ts';
import { startModelApi } from '../../proving/model-api.ts';
import { observeCalls } from '../../proving/observe-calls.ts';
import { runProgram } from '../../proving/run-program.ts';
import { spellName } from './spell-name.ts';

const VERSION = '2.1.332';
const PACKAGE = '@anthropic-ai/claude-code';

/** What the stand-in for a person says, which no client says by itself. */
const ASKED = 'The person who was asked said no.';
const PERSON_SERVER = fileURLToPath(new URL('person-server.ts', import.meta.url));

/** A name for the person's server that can't be that of the server to be proven. */
const namePerson = (alias: string): string => `${alias}-person`;

async function startClaude(session: ProofSession, url: string): Promise<void> {
  const { home, engine, alias, server, text } = session;
  const project = join(home, 'project');
  const settings = join(home, '.claude', 'settings.json');
  const servers = join(home, 'servers.json');
  await mkdir(project);
  await mkdir(join(home, '.claude'), { recursive: true });
  await writeFile(settings, text);
  const person = { command: process.execPath, args: [PERSON_SERVER, ASKED] };
  const beside = Object.fromEntries(session.beside.map((each) => [each.alias, each.server]));
  const mcpServers = { [alias]: server, ...beside, [namePerson(alias)]: person };
  await writeFile(servers, JSON.stringify({ mcpServers }));
  const { code, stderr } = await runProgram({
    command: join(engine, 'node_modules', '.bin', 'claude'),
    args: [
      ...['-p', 'Use your tools.', '--strict-mcp-config', '--mcp-config', servers],
      ...['--permission-prompt-tool', spellName(namePerson(alias), 'approve')],
    ],
    environment: {
      HOME: home,
      ANTHROPIC_BASE_URL: url,
      ANTHROPIC_API_KEY: 'prove',
      // Tools stand in the request itself, where they can be seen.
      ENABLE_TOOL_SEARCH: 'false',
      CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
      DISABLE_AUTOUPDATER: '1',
      DISABLE_TELEMETRY: '1',
      DISABLE_ERROR_REPORTING: '1',
    },
    directory: project,
  });
  if (code !== 0) throw new Error(`Claude Code ended with ${code ?? 'a signal'}: ${stderr.slice(-1_500)}`);
}

/** Drives Claude Code without a terminal, its questions answered by a stand-in. */
async function run(session: ProofSession): Promise<Observation> {
  const { alias, calls, readReceived } = session;
  const api = await startModelApi({
    calls: calls.map(({ tool, arguments: args }) => ({ name: spellName(alias, tool), arguments: args })),
    readReceived,
  });
  try {
    await startClaude(session, api.url);
    return observeCalls(api, session, {
      isOffered: (tool, offered) => offered.some(({ name }) => name === spellName(alias, tool)),
      judge: ({ text }) => (text.includes(ASKED) ? 'asked' : 'refused'),
    });
  } finally {
    await api.stop();
  }
}

/** Changes the one place that is to be spoilt. */
function replaceOnce(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`There is no ${from} to be spoilt.`);
  return text.replace(from, to);
}

/** Claude Code in print mode, with the policy as the user's own settings. */
export const proof: Proof = {
  engine: { name: 'Claude Code', version: VERSION },
  source: { kind: 'npm', packages: [`${PACKAGE}@${VERSION}`], scripts: [PACKAGE] },
  means: 'client',
  method:
    'Claude Code ran without a terminal, with the file as ~/.claude/settings.json, and a stand-in for its model called each tool. Its questions went to a stand-in for the person, which said no.',
  run,
  takesStack: true,
  breakages: [
    {
      id: 'unknown-key',
      what: 'The list is called denied instead of deny, which Claude Code passes over without a word.',
      scenario: 'dispositions',
      spoil: (text) => replaceOnce(text, '"deny":', '"denied":'),
    },
    {
      id: 'raw-name',
      what: 'The name stands as the server serves it, with its full stop, and fits no tool.',
      scenario: 'odd-names',
      spoil: (text) => replaceOnce(text, 'issues_delete-one', 'issues.delete-one'),
    },
    {
      id: 'trailing-space',
      what: 'A space stands behind a name, which Claude Code compares as part of it.',
      scenario: 'dispositions',
      spoil: (text, alias) =>
        replaceOnce(
          text,
          `"${spellName(alias, 'delete_user_by_email')}"`,
          `"${spellName(alias, 'delete_user_by_email')} "`,
        ),
    },
    {
      id: 'wrong-type',
      what: 'One list is a text: Claude Code drops the whole file.',
      scenario: 'dispositions',
      spoil: (text) => replaceOnce(text, '"permissions": {', '"permissions": {\n    "additionalDirectories": "none",'),
    },
  ],
  extras: [makeLimitHook(new URL('./', import.meta.url), '.claude', run)],
};
