import type { ChildProcessByStdio } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { parse, stringify } from 'yaml';
import type { Observation, Proof, ProofSession } from '../../proving/define-proof.ts';
import { startModelApi, type ModelApi } from '../../proving/model-api.ts';
import { observeCalls } from '../../proving/observe-calls.ts';
import { endProgram, startProgram } from '../../proving/run-program.ts';

const VERSION = '1.5.47';
const MOST_MILLISECONDS = 600_000;

type Terminal = ChildProcessByStdio<Writable, Readable, Readable>;

/** What it says of a call that was not approved. */
const ASKED = 'Permission denied by user';

/** What stands over the choice between yes and no. */
const PROMPT = 'Would you like to continue?';

/** What tells a stopped agent to go on. */
const MESSAGE = 'Go on.';

/** What stands before the line for messages, which the question takes the place of. */
const LINE = '● ';

/** Waits for something; false where it doesn't come about in time. */
async function waitFor(comesAbout: () => boolean, milliseconds: number): Promise<boolean> {
  for (const end = Date.now() + milliseconds; !comesAbout(); await sleep(20)) if (Date.now() > end) return false;
  return true;
}

/** Sits at the terminal: says no whenever it is asked, which stops the agent, and tells it to go on. */
async function refuseAll(api: ModelApi, client: Terminal): Promise<void> {
  let output = '';
  let changed = 0;
  client.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    changed = Date.now();
  });
  const end = Date.now() + MOST_MILLISECONDS;
  const isOver = (): boolean => client.exitCode !== null || !api.readResults().includes(null) || Date.now() > end;
  const isAsking = (): boolean => output.lastIndexOf(PROMPT) > output.lastIndexOf(LINE);
  const countTurns = (): number => api.requests.filter(({ isAside }) => !isAside).length;
  for (let begun = 0; !isOver(); await sleep(20)) {
    if (!output.includes(PROMPT, begun)) continue;
    while (isAsking() && !isOver()) {
      client.stdin.write('n');
      await waitFor(() => !isAsking(), 1_000);
    }
    await waitFor(() => Date.now() - changed > 500, 5_000);
    for (const turn = countTurns(); countTurns() === turn && !isOver();) {
      const typed = output.length;
      client.stdin.write(MESSAGE);
      // Only what stands in the line for messages is sent: to an open question it would mean yes.
      if (!(await waitFor(() => output.includes(MESSAGE, typed), 3_000))) continue;
      begun = output.length;
      client.stdin.write('\r');
      await waitFor(() => countTurns() !== turn, 15_000);
    }
  }
}

/** The settings of a run without an account. */
const makeSettings = (session: ProofSession, url: string) => ({
  name: 'prove',
  version: '1.0.0',
  schema: 'v1',
  models: [
    { name: 'prove', provider: 'openai', model: 'prove', apiBase: `${url}/v1`, apiKey: 'none', roles: ['chat'] },
  ],
  mcpServers: [session, ...session.beside].map(({ alias, server }) => ({ name: alias, ...server })),
});

async function run(session: ProofSession): Promise<Observation> {
  const { home, text, engine } = session;
  const folder = join(home, '.continue');
  await mkdir(folder);
  await writeFile(join(folder, 'permissions.yaml'), text);
  const calls = session.calls.map(({ tool, arguments: args }) => ({ name: tool, arguments: args }));
  const api = await startModelApi({ calls, readReceived: session.readReceived });
  const settings = join(folder, 'prove.yaml');
  await writeFile(settings, stringify(makeSettings(session, api.url)));
  const program = join(engine, 'node_modules', '.bin', 'cn');
  const client = startProgram(
    {
      // Gives it a terminal, without which it has nobody to ask.
      command: 'script',
      args: ['-qfec', `stty cols 120 rows 50; exec '${program}' --config '${settings}' Go.`, '/dev/null'],
      environment: { HOME: home, CONTINUE_TELEMETRY_ENABLED: '0', TERM: 'xterm-256color' },
      directory: home,
    },
    'pipe',
  );
  try {
    await refuseAll(api, client);
    return observeCalls(api, session, {
      isOffered: (tool, offered) => offered.some(({ name }) => name === tool),
      judge: ({ text: answer }) => (answer.includes(ASKED) ? 'asked' : 'refused'),
    });
  } finally {
    await endProgram(client);
    await api.stop();
  }
}

type Lists = Readonly<Record<string, readonly string[]>>;

const spoilLists = (text: string, spoil: (lists: Lists) => Lists): string => stringify(spoil(parse(text) as Lists));

/** How the engine is had, run and seen through. */
export const proof: Proof = {
  engine: { name: 'Continue CLI', version: VERSION },
  source: { kind: 'npm', packages: [`@continuedev/cli@${VERSION}`] },
  means: 'client',
  method:
    'Continue ran at a terminal of its own, against a stand-in for its model that made it call the tools; its list of tools and what reached the server were recorded. A call counts as asked where it asked at the terminal, where the answer was no.',
  run,
  takesStack: true,
  breakages: [
    {
      id: 'unknown-key',
      what: 'The list is called excludes: with a key that it does not know Continue ignores the whole file, and every tool runs.',
      scenario: 'dispositions',
      spoil: (text) => spoilLists(text, ({ exclude = [], ...lists }) => ({ ...lists, excludes: exclude })),
    },
    {
      id: 'other-case',
      what: 'Tools are named in small letters where the server serves capitals: the entries never match.',
      scenario: 'odd-names',
      spoil: (text) =>
        spoilLists(text, ({ exclude = [], ...lists }) => ({
          ...lists,
          exclude: exclude.map((name) => name.toLowerCase()),
        })),
    },
    {
      id: 'server-in-name',
      what: 'Tools are named with the server before them, as other clients want it: the entries never match.',
      scenario: 'dispositions',
      spoil: (text, alias) =>
        spoilLists(text, ({ exclude = [], ...lists }) => ({
          ...lists,
          exclude: exclude.map((name) => `${alias}_${name}`),
        })),
    },
  ],
};
