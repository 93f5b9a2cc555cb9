import { hash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Breakage, Proof, ProofSession } from '../../proving/define-proof.ts';
import { startModelApi, type OfferedTool } from '../../proving/model-api.ts';
import { observeCalls } from '../../proving/observe-calls.ts';
import { runTurn } from './app-server.ts';

const VERSION = '0.171.0';

const replaceIn = (text: string, part: string | RegExp, other: string): string => {
  const replaced = text.replaceAll(part, other);
  if (replaced === text) throw new Error(`There is no ${part} to replace.`);
  return replaced;
};

const breakages: readonly Breakage[] = [
  {
    id: 'unknown-allowlist',
    what: 'The list of what may be called is misspelt, enabled_toolz: Codex ignores it.',
    scenario: 'dispositions',
    spoil: (text) => replaceIn(text, /^enabled_tools/gmu, 'enabled_toolz'),
  },
  {
    id: 'unknown-denylist',
    what: 'The list of what is hidden is misspelt, disabled_toolz: Codex ignores it.',
    scenario: 'rest',
    spoil: (text) => replaceIn(text, /^disabled_tools/gmu, 'disabled_toolz'),
  },
  {
    id: 'normalised-name',
    what: 'A tool is named as the model sees it, issues_read_one, instead of as served, issues.read-one.',
    scenario: 'odd-names',
    spoil: (text) => replaceIn(text, '"issues.read-one"', '"issues_read_one"'),
  },
  {
    id: 'approve-for-prompt',
    what: '"approve" is taken for a question, and stands where "prompt" is due.',
    scenario: 'dispositions',
    spoil: (text) => replaceIn(text, '"prompt"', '"approve"'),
  },
  {
    id: 'heading-twice',
    what: 'The heading of the server stands in the file twice.',
    scenario: 'dispositions',
    spoil: (text, alias) => `${text}\n[mcp_servers.${alias}]\n`,
  },
];

const writePlain = (name: string): string => [...name].map((sign) => (/\w/.test(sign) ? sign : '_')).join('') || '_';

/** The names that the model may see of a tool: the second one where it would meet that of another. */
const spellCandidates = (alias: string, tool: string): readonly [string, string] => {
  const plain = writePlain(tool);
  return [plain, `${plain}_${hash('sha1', `${alias}\0${alias}\0\0${tool}\0${tool}`).slice(0, 12)}`];
};

/** How tools of a session's server are found among those that the model sees. */
function makeFinder({ alias, definitions }: ProofSession) {
  const namespace = `mcp__${writePlain(alias)}`;
  const descriptions = new Map(definitions.map(({ name, description }) => [name, description]));
  const find = (tool: string, offered: readonly OfferedTool[]): string | undefined => {
    const own = offered.filter((each) => each.namespace === namespace);
    const [plain, hashed] = spellCandidates(alias, tool);
    if (own.some(({ name }) => name === hashed)) return hashed;
    // The plain name is that of the one tool that is left of those that meet: its description tells which.
    return own.some(({ name, description }) => name === plain && description === descriptions.get(tool))
      ? plain
      : undefined;
  };
  const spell = (tool: string, offered: readonly OfferedTool[]) => {
    const [plain, hashed] = spellCandidates(alias, tool);
    const isTaken = offered.some((each) => each.namespace === namespace && each.name === plain);
    return { namespace, name: find(tool, offered) ?? (isTaken ? hashed : plain) };
  };
  return { find, spell };
}

async function run(session: ProofSession) {
  const { home, engine, alias, text, server } = session;
  const { find, spell } = makeFinder(session);
  const calls = session.calls.map(({ tool, arguments: args }) => (offered: readonly OfferedTool[]) => ({
    ...spell(tool, offered),
    arguments: args,
  }));
  const api = await startModelApi({ calls, readReceived: session.readReceived });
  const quote = (value: unknown): string => JSON.stringify(value);
  const settings = [
    'model="prove"',
    'model_provider="prove"',
    `model_providers={prove={name="prove",base_url=${quote(`${api.url}/v1`)},wire_api="responses"}}`,
    // The file stays the very text: the command of the server, which is the reader's own, comes on top of it.
    `mcp_servers={${[{ alias, server }, ...session.beside]
      .map((each) => `${quote(each.alias)}={command=${quote(each.server.command)},args=${quote(each.server.args)}}`)
      .join(',')}}`,
  ];
  try {
    await mkdir(join(home, '.codex'));
    await writeFile(join(home, '.codex', 'config.toml'), text);
    const asked = await runTurn({
      command: join(engine, 'node_modules/.bin/codex'),
      args: ['app-server', ...settings.flatMap((setting) => ['-c', setting])],
      environment: { HOME: home },
      directory: home,
    });
    const observation = observeCalls(api, session, {
      isOffered: (tool, offered) => find(tool, offered) !== undefined,
      judge: ({ text: result }) => (result.includes('user rejected MCP tool call') ? 'asked' : 'refused'),
    });
    const told = session.calls.filter((_, i) => observation.outcomes[i] === 'asked').map(({ tool }) => tool);
    if (quote(told) !== quote(asked)) throw new Error(`Asked about were ${quote(asked)}, declined ${quote(told)}.`);
    return observation;
  } finally {
    await api.stop();
  }
}

export const proof: Proof = {
  engine: { name: 'Codex', version: VERSION },
  source: { kind: 'npm', packages: [`@openai/codex@${VERSION}`] },
  means: 'client',
  method:
    'The text stood alone in config.toml of an empty home. Codex was started as an editor starts it, offered a model its tools and was made to call them; what it asked a person was seen and declined.',
  run,
  takesStack: true,
  breakages,
};
