import { spellCedar, type CedarCondition, type CedarPolicy } from '../../cedar/write-cedar.ts';
import type { SpelledPolicy, SpelledServer, SpelledTool } from '../../spell-policy.ts';
import { isGiven, spellModes, spellRequirements } from './spell-conditions.ts';

/** Stands for the ARN of the reader's gateway; no gateway has it. */
export const GATEWAY = 'arn:aws:bedrock-agentcore:REGION:ACCOUNT:gateway/GATEWAY';

/** A policy of AgentCore may be 10,000 characters long. */
const MOST_CHARACTERS = 8_000;

const ADD_EACH =
  '// Add each statement as a policy of its own, with the ARN of your gateway in place of the one below.';

/** Says that the file stands beside policies that permit the rest of the server. */
export const BESIDE =
  '// It stands beside the policies that your gateway has: what they permit of other tools stays permitted.';

const ONE_FITS = '// One of these fits the types of the arguments. AgentCore refuses the others: leave them out.';

type Ids = readonly string[];

const decide = (effect: CedarPolicy['effect'], ids: Ids, when: CedarPolicy['when'] = null): string =>
  spellCedar(
    {
      effect,
      actions: ids.map((id) => ({ type: 'AgentCore::Action', id })),
      resource: { type: 'AgentCore::Gateway', id: GATEWAY },
      when,
    },
    'block',
  );

/** As many ids to a statement as it holds. */
function groupIds(ids: Ids): string[][] {
  const groups: string[][] = [];
  let characters = Infinity;
  for (const id of ids) {
    characters += id.length + 40;
    if (characters > MOST_CHARACTERS) {
      groups.push([]);
      characters = id.length + 40;
    }
    groups.at(-1)?.push(id);
  }
  return groups;
}

/** One statement, or as many as there are alternatives, with a word on them. */
const decideByConditions = (id: string, conditions: readonly CedarCondition[]): string[] => [
  [
    ...(conditions.length > 1 ? [ONE_FITS] : []),
    ...conditions.map((condition) => decide('permit', [id], { kind: 'when', condition })),
  ].join('\n'),
];

const hasConditions = ({ effect }: SpelledTool): boolean => effect.bounds.length > 0 || effect.required.length > 0;

function permit(tools: readonly SpelledTool[], rest: SpelledPolicy['rest']): string[] {
  const allowed = tools.filter(({ effect }) => effect.given === 'allow');
  const free = [...new Set(allowed.filter((tool) => !hasConditions(tool)).map(({ name }) => name))];
  const bound = allowed.filter(hasConditions);
  return [
    ...groupIds(free).map((ids) => decide('permit', ids)),
    ...bound.flatMap(({ name, effect }) => decideByConditions(name, spellRequirements(effect))),
    ...tools
      .filter(({ effect }) => effect.mildModes !== null)
      .flatMap(({ name, effect }) => decideByConditions(name, spellModes(effect, name))),
    // Others may permit it in any case.
    ...(rest === 'denied' ? [] : bound).map(({ name, effect }) =>
      decide('forbid', [name], { kind: 'unless', condition: { kind: 'all', of: effect.required.map(isGiven) } }),
    ),
  ];
}

/** Writes the statements. Of several servers the rest is denied of all, or of none. */
export function writeAgentcore(servers: readonly SpelledServer[]): string {
  const isClosed = servers.every(({ policy }) => policy.rest === 'denied');
  const tools = servers.flatMap(({ policy }) => policy.spelled).filter(({ intent }) => isActionName(intent.tool));
  const hidden = tools.filter(({ effect }) => effect.given === 'hide').map(({ name }) => name);
  const permits = permit(tools, isClosed ? 'denied' : 'untouched');
  const statements = [...permits, ...groupIds([...new Set(hidden)]).map((ids) => decide('forbid', ids))];
  const head = [ADD_EACH, ...(isClosed ? [] : [BESIDE])].join('\n');
  return `${[head, ...statements].join('\n\n')}\n`;
}

/** Whether a gateway serves a tool under this name. */
export const isActionName = (tool: string): boolean => /^[\w-]+$/.test(tool);
