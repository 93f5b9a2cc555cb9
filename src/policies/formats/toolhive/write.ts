import { spellCedar, type CedarPolicy } from '../../cedar/write-cedar.ts';
import { escapeHidden } from '../../escape-hidden.ts';
import type { SpelledPolicy } from '../../spell-policy.ts';

const CALL = { type: 'Action', id: 'call_tool' };

const decideTool = (effect: CedarPolicy['effect'], tool: string): CedarPolicy => ({
  effect,
  actions: [CALL],
  resource: { type: 'Tool', id: tool },
  when: null,
});

/** Lets everything pass that nothing forbids, prompts and resources too. */
const UNTOUCHED: CedarPolicy = { effect: 'permit', actions: [], resource: null, when: null };

/** ToolHive takes no file without a policy. */
const NOTHING: CedarPolicy = { effect: 'forbid', actions: [CALL], resource: null, when: null };

function decide({ spelled, rest }: SpelledPolicy): CedarPolicy[] {
  const named = spelled.filter(({ intent }) => intent.tool.isWellFormed());
  const tools = named.flatMap(({ effect, name }) => {
    if (effect.given === 'hide') return [decideTool('forbid', name)];
    // Where the rest is untouched, what may be called is already permitted.
    return rest === 'denied' ? [decideTool('permit', name)] : [];
  });
  if (rest !== 'denied') return [UNTOUCHED, ...tools];
  return tools.length > 0 ? tools : [NOTHING];
}

/** Writes the file that `thv run` takes. */
export function writeToolhive(policy: SpelledPolicy): string {
  const policies = decide(policy).map((each) => spellCedar(each, 'line'));
  const file = { version: '1.0', type: 'cedarv1', cedar: { policies, entities_json: '[]' } };
  return escapeHidden(`${JSON.stringify(file, null, 2)}\n`, 'json');
}
