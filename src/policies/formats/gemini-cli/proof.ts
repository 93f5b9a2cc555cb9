import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, stringify } from 'smol-toml';
import type { Observation, Proof, ProofSession } from '../../proving/define-proof.ts';
import { makeLimitHook } from '../../proving/make-limit-hook.ts';
import { startModelApi } from '../../proving/model-api.ts';
import { observeCalls } from '../../proving/observe-calls.ts';
import { runProgram } from '../../proving/run-program.ts';
import { spellName } from './spell-name.ts';

const VERSION = '0.61.0';

/** What it says of a call that a rule wants a person to decide on, where there is no terminal. */
const ASKED = 'requires user confirmation';

/** Settings of a run without an account; calls that repeat themselves are what a limit is about. */
const makeSettings = (session: ProofSession, added: object) => ({
  security: { auth: { selectedType: 'gemini-api-key' } },
  privacy: { usageStatisticsEnabled: false },
  telemetry: { enabled: false },
  general: { enableAutoUpdate: false },
  model: { disableLoopDetection: true },
  mcpServers: Object.fromEntries([session, ...session.beside].map(({ alias, server }) => [alias, server])),
  ...added,
});

/** Drives Gemini CLI without a terminal, with whatever lies in its folder, and with settings added to those of a run. */
async function drive(session: ProofSession, added: object): Promise<Observation> {
  const { home, alias, engine } = session;
  const folder = join(home, '.gemini');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'settings.json'), JSON.stringify(makeSettings(session, added)));
  const spell = (tool: string): string => spellName(alias, tool);
  const calls = session.calls.map(({ tool, arguments: args }) => ({ name: spell(tool), arguments: args }));
  const api = await startModelApi({ calls, readReceived: session.readReceived });
  try {
    await runProgram({
      command: join(engine, 'node_modules', '.bin', 'gemini'),
      // In this mode everything runs that no rule holds back.
      args: ['--approval-mode', 'yolo', '--skip-trust', '--model', 'gemini-2.5-pro', '--prompt', 'Go.'],
      environment: {
        HOME: home,
        GEMINI_API_KEY: 'none',
        GOOGLE_GEMINI_BASE_URL: api.url,
        GEMINI_CLI_NO_RELAUNCH: '1',
        NO_COLOR: '1',
      },
      directory: home,
      seconds: 300,
    });
    return observeCalls(api, session, {
      isOffered: (tool, offered) => offered.some(({ name }) => name === spell(tool)),
      judge: ({ text: answer }) => (answer.includes(ASKED) ? 'asked' : 'refused'),
    });
  } finally {
    await api.stop();
  }
}

async function run(session: ProofSession): Promise<Observation> {
  const folder = join(session.home, '.gemini', 'policies');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'toolrisk.toml'), session.text);
  return drive(session, {});
}

type Rule = Record<string, unknown>;

/** Rewrites the rules of a file. */
const spoilRules = (text: string, spoil: (rule: Rule) => Rule): string =>
  stringify({ rule: (parse(text)['rule'] as Rule[]).map(spoil) });

/** How the engine is had, run and seen through. */
export const proof: Proof = {
  engine: { name: 'Gemini CLI', version: VERSION },
  source: { kind: 'npm', packages: [`@google/gemini-cli@${VERSION}`] },
  means: 'client',
  method:
    'Gemini CLI ran without a terminal and in yolo mode, in which it approves all by itself, against a stand-in for its model that made it call the tools; its list of tools and what reached the server were recorded. A call counts as asked where it said that it needs a person.',
  run,
  takesStack: true,
  breakages: [
    {
      id: 'unknown-key',
      what: 'argsPattern is misspelt argPattern: the key is ignored, and the rule holds for every call.',
      scenario: 'modes',
      spoil: (text) =>
        spoilRules(text, ({ argsPattern, ...rule }) =>
          argsPattern === undefined ? rule : { ...rule, argPattern: argsPattern },
        ),
    },
    {
      id: 'no-tool-name',
      what: 'The last rule has no toolName: the whole file is dropped, and every tool runs.',
      scenario: 'dispositions',
      spoil: (text) => spoilRules(text, ({ toolName, ...rule }) => (toolName === '*' ? rule : { toolName, ...rule })),
    },
    {
      id: 'raw-name',
      what: 'A tool is named as the server serves it, with a slash: the rule is loaded and never matches.',
      scenario: 'odd-names',
      spoil: (text) =>
        spoilRules(text, (rule) => (rule['toolName'] === 'read_this' ? { ...rule, toolName: 'read/this' } : rule)),
    },
    {
      id: 'uncut-name',
      what: 'A tool with a long name is named without the dots that stand for what Gemini CLI cuts out: the rule never matches.',
      scenario: 'odd-names',
      spoil: (text) =>
        spoilRules(text, ({ toolName, ...rule }) => ({ toolName: String(toolName).replace('...', ''), ...rule })),
    },
  ],
  extras: [
    makeLimitHook(new URL('./', import.meta.url), '.gemini', (session) =>
      drive(session, JSON.parse(session.text) as object),
    ),
  ],
};
