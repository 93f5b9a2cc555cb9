import { createRequire } from 'node:module';
import type * as Cedar from '@cedar-policy/cedar-wasm/nodejs';
import type { Outcome } from '../../enforcement.ts';
import { PolicyRefused, type Observation, type Proof, type ProofSession } from '../../proving/define-proof.ts';
import { encodeArguments } from './encode-arguments.ts';
import { makeSchema, type GatewaySchema } from './make-schema.ts';
import { BESIDE, GATEWAY } from './write.ts';

const loadCedar = (engine: string) => createRequire(`${engine}/`)('@cedar-policy/cedar-wasm/nodejs') as typeof Cedar;

/** What stands beside a file that leaves the rest untouched. */
const OTHERS = `permit(principal, action, resource == AgentCore::Gateway::${JSON.stringify(GATEWAY)});`;

/** What Cedar keeps the schema and the policies under. */
const PREPARED = 'gateway';

const ACTION = /AgentCore::Action::"(?<id>[^"]*)"/;

/** What is wrong with a statement, checked by itself as AgentCore does; empty where it is taken. */
function findFaults(cedar: typeof Cedar, statement: string, { schema }: GatewaySchema): string[] {
  const answer = cedar.validate({ schema, policies: { staticPolicies: [statement] } });
  if (answer.type === 'failure') return answer.errors.map(({ message }) => message);
  return [...answer.validationErrors, ...answer.validationWarnings].map(({ error }) => error.message);
}

/** What several statements decide alike under different conditions: of those one has to be taken. */
const nameDecision = (statement: string): string =>
  `${statement.slice(0, 'permit'.length)} ${ACTION.exec(statement)?.groups?.['id'] ?? ''}`;

/** The statements that are taken. Throws where one isn't, and no alternative to it is either. */
function addStatements(cedar: typeof Cedar, text: string, gateway: GatewaySchema): string[] {
  const parts = cedar.policySetTextToParts(text);
  if (parts.type === 'failure') throw new PolicyRefused(parts.errors.map(({ message }) => message).join('; '));
  const checked = parts.policies.map((statement) => ({ statement, faults: findFaults(cedar, statement, gateway) }));
  for (const alternatives of Map.groupBy(checked, ({ statement }) => nameDecision(statement)).values())
    if (alternatives.every(({ faults }) => faults.length > 0))
      throw new PolicyRefused(alternatives.flatMap(({ faults }) => faults).join('; '));
  const taken = checked.filter(({ faults }) => faults.length === 0).map(({ statement }) => statement);
  return text.includes(BESIDE) ? [...taken, OTHERS] : taken;
}

function decideAll(
  cedar: typeof Cedar,
  { alias, text, calls, definitions }: ProofSession,
  gateway: GatewaySchema,
): Observation {
  const statements = addStatements(cedar, text, gateway);
  const policies = { staticPolicies: Object.fromEntries(statements.map((each, i) => [`policy${i}`, each])) };
  cedar.preparseSchema(PREPARED, gateway.schema);
  cedar.preparsePolicySet(PREPARED, policies);
  const ask = (action: string, context: Record<string, Cedar.CedarValueJson>) => ({
    principal: { type: 'AgentCore::OAuthUser', id: 'reader' },
    action: { type: 'AgentCore::Action', id: action },
    resource: { type: 'AgentCore::Gateway', id: GATEWAY },
    context,
    validateRequest: true,
    entities: [],
  });
  const isListed = (action: string): boolean => {
    // A tool is listed where any arguments could make a call pass.
    const request = { ...ask(action, { input: { __extn: { fn: 'unknown', arg: 'input' } } }), validateRequest: false };
    const answer = cedar.isAuthorizedPartial({ ...request, policies });
    if (answer.type === 'failure') throw new Error(answer.errors.map(({ message }) => message).join('; '));
    return answer.response.decision !== 'deny';
  };
  const decide = (action: string, args: Record<string, unknown>): Outcome => {
    const context = gateway.actions.has(action) ? encodeArguments(action, args, gateway.schema) : null;
    if (context === null) return 'refused';
    const prepared = { preparsedSchemaName: PREPARED, preparsedPolicySetId: PREPARED };
    const answer = cedar.statefulIsAuthorized({ ...ask(action, context), ...prepared });
    return answer.type === 'success' && answer.response.decision === 'allow' ? 'received' : 'refused';
  };
  const names = definitions.map(({ name }) => name);
  return {
    listed: names.filter((name) => gateway.actions.has(`${alias}___${name}`) && isListed(`${alias}___${name}`)),
    outcomes: calls.map(({ tool, arguments: args }) => decide(`${alias}___${tool}`, args)),
  };
}

async function run(session: ProofSession): Promise<Observation> {
  const tools = [session, ...session.beside].flatMap(({ alias, definitions }) =>
    definitions.map((definition) => ({ action: `${alias}___${definition.name}`, definition })),
  );
  return decideAll(loadCedar(session.engine), session, makeSchema(session.engine, tools));
}

/** Throws where there is nothing to spoil. */
function spoil(text: string, pattern: RegExp, replacement: string): string {
  const spoilt = text.replace(pattern, replacement);
  if (spoilt === text) throw new Error('There is nothing to spoil.');
  return spoilt;
}

export const proof: Proof = {
  engine: { name: 'Cedar', version: '4.13.0' },
  source: {
    kind: 'npm',
    packages: ['@cedar-policy/cedar-wasm@4.13.0', '@cedar-policy/mcp-schema-generator-wasm@0.6.0'],
  },
  means: 'decision',
  method:
    'AWS’s own generator, 0.6.0, made the schema of the real tools; Cedar checked each statement against it by itself, left out refused alternatives, decided every call and, with the arguments unknown, what is listed. Where the rest is to be untouched, a policy that permits everything stood beside the file. No gateway of AWS was asked.',
  run,
  takesStack: true,
  breakages: [
    {
      id: 'two-underscores',
      what: 'Target and tool are joined by two underscores, as some pages of the documentation have it.',
      scenario: 'dispositions',
      spoil: (text) => spoil(text, /___/g, '__'),
    },
    {
      id: 'misspelt-argument',
      what: 'A condition reads an argument that the tool does not have.',
      scenario: 'dispositions',
      spoil: (text) => spoil(text, /\bsize\b/g, 'page_size'),
    },
    {
      id: 'unasked-argument',
      what: 'An argument is compared without a look at whether it is given.',
      scenario: 'dispositions',
      spoil: (text) => spoil(text, /context\.input has size && /g, ''),
    },
    {
      id: 'decimal-without-point',
      what: 'Decimals are written without a point.',
      scenario: 'dispositions',
      spoil: (text) => spoil(text, /decimal\("(\d+)\.0"\)/g, 'decimal("$1")'),
    },
    {
      id: 'other-gateway',
      what: 'The policies that forbid name another gateway.',
      scenario: 'rest',
      spoil: (text) => spoil(text, /(forbid\([^;]*)GATEWAY"/g, '$1ANOTHER"'),
    },
  ],
};
