import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { domainToASCII } from 'node:url';
import type { Breakage, Proof, ProofExtra, ProofSession } from '../../proving/define-proof.ts';
import { startModelApi } from '../../proving/model-api.ts';
import { observeCalls } from '../../proving/observe-calls.ts';
import { readGuideBlock } from '../../proving/read-guide.ts';
import { runProgram } from '../../proving/run-program.ts';
import { makeCall } from '../../proving/scenarios/scenario.ts';

const VERSION = '1.0.102';
const HIDDEN = 'abort_campaign';

const replaceIn = (text: string, part: string, other: string): string => {
  const replaced = text.replaceAll(part, other);
  if (replaced === text) throw new Error(`There is no ${part} to replace.`);
  return replaced;
};

const breakages: readonly Breakage[] = [
  {
    id: 'unknown-denials',
    what: 'The list of denials is misspelt, denied: Copilot CLI ignores it.',
    scenario: 'dispositions',
    spoil: (text) => replaceIn(text, '"deny"', '"denied"'),
  },
  {
    id: 'unknown-questions',
    what: 'Questions are filed as permissions.',
    scenario: 'rest',
    spoil: (text) => replaceIn(replaceIn(text, '"allow"', '"allowed"'), '"ask"', '"allow"'),
  },
  {
    id: 'raw-name',
    what: 'A tool is named as served, issues.delete-one, instead of as Copilot CLI writes it, issues-delete-one.',
    scenario: 'odd-names',
    spoil: (text) => replaceIn(text, 'issues-delete-one', 'issues.delete-one'),
  },
  {
    id: 'flag-style',
    what: 'A rule is written as for the flag --deny-tool, which this file does not know.',
    scenario: 'dispositions',
    spoil: (text, alias) => replaceIn(text, `Mcp(${alias}/delete_catalog)`, `${alias}(delete_catalog)`),
  },
];

const LONGEST = 64;

/** A name as the model sees it: words beyond ASCII in the code of domain names, signs as hyphens. */
const writePlain = (name: string): string =>
  (/[^\0-\u007f]/.test(name) ? domainToASCII(name) : name).replaceAll(/[^\w-]/g, '-');

const spell = (alias: string, tool: string): string => `${writePlain(alias)}-${writePlain(tool)}`.slice(0, LONGEST);

/** Lays a folder over /etc, in a file system of its own that ends with the program, and starts the program. */
const LAY_OVER = 'mount -t overlay overlay -o "lowerdir=$1:/etc" /etc && shift && exec "$@"';

/** Lets Copilot CLI make a session's calls, its home and what is laid over /etc being there. */
async function runClient(session: ProofSession) {
  const { home, engine, alias } = session;
  const calls = session.calls.map(({ tool, arguments: args }) => ({ name: spell(alias, tool), arguments: args }));
  const api = await startModelApi({ calls, readReceived: session.readReceived });
  const client = [join(engine, 'node_modules/.bin/copilot'), '-p', 'Go.', '--no-color', '--allow-all-tools'];
  try {
    const { code, stderr } = await runProgram({
      command: 'unshare',
      args: ['--user', '--map-root-user', '--mount', 'sh', '-c', LAY_OVER, 'sh', join(home, 'etc'), ...client],
      environment: {
        HOME: home,
        // It unpacks itself there, 235 MB; once is enough for all runs.
        XDG_CACHE_HOME: join(engine, 'cache'),
        COPILOT_OFFLINE: 'true',
        COPILOT_AUTO_UPDATE: 'false',
        COPILOT_MODEL: 'prove',
        COPILOT_PROVIDER_BASE_URL: `${api.url}/v1`,
      },
      directory: home,
    });
    if (code !== 0) throw new Error(`Copilot CLI ended with ${code ?? 'a signal'}: ${stderr.slice(-1_000)}`);
    return observeCalls(api, session, {
      isOffered: (tool, offered) => offered.some(({ name }) => name === spell(alias, tool)),
      judge: ({ text }) => (text.includes('no interactive user response was available') ? 'asked' : 'refused'),
    });
  } finally {
    await api.stop();
  }
}

/** Lists the server for Copilot CLI, its entry having more keys where some are given. */
async function listServer({ home, alias, server, beside }: ProofSession, more: object = {}): Promise<void> {
  await mkdir(join(home, '.copilot'));
  const others = beside.map((each) => [each.alias, { type: 'local', ...each.server }] as const);
  const servers = { mcpServers: { [alias]: { type: 'local', ...server, ...more }, ...Object.fromEntries(others) } };
  await writeFile(join(home, '.copilot', 'mcp-config.json'), JSON.stringify(servers));
}

async function run(session: ProofSession) {
  const folder = join(session.home, 'etc', 'github-copilot');
  await listServer(session);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'managed-settings.json'), session.text);
  return runClient(session);
}

/** What the guide adds to the entry of the server, without any rules. */
const hiding: ProofExtra = {
  id: 'hiding',
  title: 'a list that hides tools',
  scenario: 'dispositions',
  readText: () => readGuideBlock(new URL('./', import.meta.url), 'json'),
  effects: [{ tool: HIDDEN, asked: 'hide', given: 'hide', rateLimit: null, bounds: [], required: [], mildModes: null }],
  calls: [makeCall(HIDDEN, { campaignId: 7 }), makeCall('get_lists', {}, 'other-tool')],
  run: async (session) => {
    const { mcpServers } = JSON.parse(session.text) as { readonly mcpServers: Readonly<Record<string, object>> };
    await listServer(session, mcpServers[session.alias]);
    await mkdir(join(session.home, 'etc'));
    return runClient(session);
  },
};

export const proof: Proof = {
  engine: { name: 'GitHub Copilot CLI', version: VERSION },
  source: { kind: 'npm', packages: [`@github/copilot@${VERSION}`] },
  means: 'client',
  method:
    'The text stood as /etc/github-copilot/managed-settings.json in a file system of its own. Copilot CLI ran with -p and --allow-all-tools, offered a model its tools and was made to call them; a call counts as asked about where it was refused because nobody was there to answer.',
  run,
  takesStack: true,
  breakages,
  extras: [hiding],
};
