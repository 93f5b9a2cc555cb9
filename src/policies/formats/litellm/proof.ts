import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { parseDocument } from 'yaml';
import { PolicyRefused, type Observation, type Proof, type ProofSession } from '../../proving/define-proof.ts';
import { endProgram, startProgram } from '../../proving/run-program.ts';
import { spellServer } from './spell-names.ts';

const VERSION = '1.110.2';
/** It loads for a minute on a quiet machine. */
const MOST_SECONDS = 300;

/** A port that nobody listens on now. */
async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The policy with what a reader’s configuration has beside it: the address of each server. */
function completeConfig({ text, serverUrl, beside }: ProofSession): string {
  const document = parseDocument(text);
  const { mcp_servers: servers } = document.toJS() as { readonly mcp_servers: Readonly<Record<string, unknown>> };
  const others = new Map(beside.map((each) => [spellServer(each.alias), each.serverUrl] as const));
  for (const name of Object.keys(servers)) {
    document.setIn(['mcp_servers', name, 'url'], others.get(name) ?? serverUrl);
    document.setIn(['mcp_servers', name, 'transport'], 'http');
  }
  return document.toString({ lineWidth: 0 });
}

/** Starts the proxy, works with it and ends it. Throws where it doesn't start. */
async function workWithProxy<Result>(
  session: ProofSession,
  work: (url: URL, key: string) => Promise<Result>,
): Promise<Result> {
  const { home, engine } = session;
  const config = join(home, 'config.yaml');
  const port = await findPort();
  const key = `sk-${randomBytes(24).toString('hex')}`;
  await writeFile(config, completeConfig(session));
  const run = {
    command: join(engine, 'bin', 'litellm'),
    args: ['--config', config, '--host', '127.0.0.1', '--port', `${port}`, '--telemetry', 'False'],
    // Prices of models come with the package, so that nothing is fetched.
    environment: { HOME: home, LITELLM_MASTER_KEY: key, LITELLM_LOCAL_MODEL_COST_MAP: 'True' },
    directory: home,
  };
  const proxy = startProgram(run, 'ignore');
  let said = '';
  for (const stream of [proxy.stdout, proxy.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => (said = (said + chunk).slice(-4_000)));
  const isUp = (): Promise<boolean> =>
    fetch(`http://127.0.0.1:${port}/health/liveliness`).then(
      ({ ok }) => ok,
      () => false,
    );
  try {
    for (const end = Date.now() + MOST_SECONDS * 1_000; !(await isUp()); await sleep(500)) {
      if (/Server name cannot contain/.test(said)) throw new PolicyRefused(said);
      if (proxy.exitCode !== null || Date.now() > end) throw new Error(`LiteLLM does not start: ${said}`);
    }
    return await work(new URL(`http://127.0.0.1:${port}/mcp/`), key);
  } finally {
    await endProgram(proxy);
  }
}

async function listNames(client: Client): Promise<string[]> {
  const names: string[] = [];
  for (let cursor: string | undefined, isFirst = true; isFirst || cursor !== undefined; isFirst = false) {
    const page = await client.listTools(cursor === undefined ? {} : { cursor });
    names.push(...page.tools.map(({ name }) => name));
    cursor = page.nextCursor;
  }
  return names;
}

const run = (session: ProofSession): Promise<Observation> =>
  workWithProxy(session, async (url, key) => {
    const client = new Client({ name: 'prove', version: '1.0.0' });
    const headers = { 'x-litellm-api-key': `Bearer ${key}` };
    await client.connect(new StreamableHTTPClientTransport(url, { requestInit: { headers } }));
    try {
      const spell = (tool: string): string => `${spellServer(session.alias)}-${tool}`;
      const names = await listNames(client);
      const outcomes: Observation['outcomes'][number][] = [];
      for (const { tool, arguments: args } of session.calls) {
        const before = (await session.readReceived()).length;
        // A refusal comes as an answer or as an error; what counts is what reached the server.
        await client.callTool({ name: spell(tool), arguments: args }).catch(() => null);
        outcomes.push((await session.readReceived()).length > before ? 'received' : 'refused');
      }
      const listed = session.definitions.map(({ name }) => name).filter((name) => names.includes(spell(name)));
      return { listed, outcomes };
    } finally {
      await client.close();
    }
  });

/** Changes what has to be there. Throws where it isn't. */
function spoilText(text: string, from: RegExp, change: (found: string) => string): string {
  if (text.search(from) === -1) throw new Error('There is nothing to spoil.');
  return text.replace(from, change);
}

export const proof: Proof = {
  engine: { name: 'LiteLLM', version: VERSION },
  source: {
    kind: 'pypi',
    // What `litellm[proxy]` asks for, but for a package that the registry lacks and what the proxy starts without.
    packages: [
      `litellm[mcp]==${VERSION}`,
      ...['apscheduler==3.11.3', 'backoff==2.2.1', 'cryptography==50.0.2', 'expression==5.8.0', 'fastapi==0.165.0'],
      ...['fastapi-sso==0.23.0', 'gunicorn==23.0.0', 'mcp==2.3.0', 'orjson==3.13.0', 'pyjwt==2.15.1', 'pynacl==1.6.2'],
      ...['python-multipart==0.0.34', 'rq==2.12.0', 'semver==3.1.2', 'soundfile==0.14.0', 'uvicorn==0.54.0'],
      ...['uvloop==0.23.0', 'websockets==15.0.1'],
    ],
  },
  means: 'proxy',
  method:
    'The real proxy was started with the file as its configuration, the address of the server added, and an MCP client called through it.',
  run,
  takesStack: true,
  breakages: [
    {
      id: 'unknown-key',
      what: 'The list has a name that LiteLLM does not know, which it passes over.',
      scenario: 'rest',
      spoil: (text) => spoilText(text, /disallowed_tools/, () => 'denied_tools'),
    },
    {
      id: 'empty-list',
      what: 'The list of what is allowed is empty, which LiteLLM takes for no list.',
      scenario: 'dispositions',
      spoil: (text) => spoilText(text, /(?<=allowed_tools:)(?:\n {6}- .*)+/, () => ' []'),
    },
    {
      id: 'other-case',
      what: 'Tools are named in capitals, which are other names.',
      scenario: 'rest',
      spoil: (text) => spoilText(text, /(?<=- )[a-z_]+$/gm, (name) => name.toUpperCase()),
    },
    {
      id: 'hyphen-in-server',
      what: 'The server has a hyphen in its name, which LiteLLM refuses.',
      scenario: 'rest',
      spoil: (text) => spoilText(text, /^ {2}(?=[a-z]+:$)/m, () => '  my-'),
    },
  ],
};
