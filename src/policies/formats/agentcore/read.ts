import {
  policySetTextToParts,
  preparsePolicySet,
  statefulIsAuthorized,
  type CedarValueJson,
} from '@cedar-policy/cedar-wasm/nodejs';
import { parseCedar, type ParsedCedar } from '../../cedar/read-cedar.ts';
import type { ReadPolicy } from '../../enforcement.ts';
import { checkCondition } from './check-condition.ts';

/** What stands beside a file that leaves the rest untouched: policies that permit everything. */
const OTHERS = 'permit(principal, action, resource);';
const BESIDE = /^\/\/ It stands beside the policies that your gateway has/m;

const PLACEHOLDER = 'arn:aws:bedrock-agentcore:REGION:ACCOUNT:gateway/GATEWAY';
const ACTION = 'AgentCore::Action';

/** Throws at what AgentCore refuses by itself, or would take and never apply. */
function checkPolicy({ action, resource, conditions }: ParsedCedar): void {
  if (action === null || action.some(({ type }) => type !== ACTION)) throw new Error('must name calls of tools');
  const [gateway, ...others] = resource ?? [];
  if (gateway?.type !== 'AgentCore::Gateway' || gateway.id !== PLACEHOLDER || others.length > 0)
    throw new Error('must name the gateway');
  for (const { body } of conditions) checkCondition(body);
}

/** A top-level argument as a value of Cedar, as good as that can be said without the tool's schema. */
function encode(value: unknown): CedarValueJson {
  if (typeof value === 'string') return value.toWellFormed();
  if (typeof value === 'boolean' || Number.isSafeInteger(value)) return value as boolean | number;
  if (typeof value === 'number') return { __extn: { fn: 'decimal', arg: value.toFixed(4) } };
  if (Array.isArray(value)) return [];
  return value === null ? { __entity: { type: 'AgentCore::Null', id: '' } } : {};
}

const encodeAll = (args: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(args).map(([name, value]) => [name.toWellFormed(), encode(value)]));

const OWN_NAME = 'agentcore';

let loaded: string | null = null;

/** Keeps one set of policies ready, that of the last text that was asked about. */
function loadPolicies(staticPolicies: string): void {
  if (loaded === staticPolicies) return;
  const answer = preparsePolicySet(OWN_NAME, { staticPolicies });
  if (answer.type === 'failure') throw new Error(answer.errors.map(({ message }) => message).join('; '));
  loaded = staticPolicies;
}

function parseStatements(text: string): ParsedCedar[] {
  const parts = policySetTextToParts(text);
  if (parts.type === 'failure') throw new Error(parts.errors.map(({ message }) => message).join('; '));
  if (parts.policy_templates.length > 0) throw new Error('must have no slots');
  return parts.policies.map((part) => {
    const policy = parseCedar(part);
    checkPolicy(policy);
    return policy;
  });
}

/** Decides as Cedar does, policy by policy. A tool is listed where some call could pass. */
export const read: ReadPolicy = (text, alias) => {
  const isBeside = BESIDE.test(text);
  const policies = parseStatements(text);
  const staticPolicies = isBeside ? `${text}\n${OTHERS}` : text;
  const nameAction = (tool: string): string => `${alias}___${tool}`.toWellFormed();
  const listEffects = (tool: string, isConditional: boolean) =>
    policies
      .filter(({ action, conditions }) => {
        const isNamed = action?.some(({ id }) => id === nameAction(tool)) ?? false;
        return isNamed && (isConditional || conditions.length === 0);
      })
      .map(({ effect }) => effect);
  return {
    isListed: (tool) =>
      !listEffects(tool, false).includes('forbid') && (isBeside || listEffects(tool, true).includes('permit')),
    call: (tool, args) => {
      loadPolicies(staticPolicies);
      const answer = statefulIsAuthorized({
        principal: { type: 'AgentCore::OAuthUser', id: 'reader' },
        action: { type: ACTION, id: nameAction(tool) },
        resource: { type: 'AgentCore::Gateway', id: PLACEHOLDER },
        context: { input: encodeAll(args) },
        preparsedPolicySetId: OWN_NAME,
        entities: [],
      });
      if (answer.type === 'failure') throw new Error(answer.errors.map(({ message }) => message).join('; '));
      return answer.response.decision === 'allow' ? 'received' : 'refused';
    },
  };
};
