import type { Expression, PolicyFormat, Sharing } from './define-format.ts';
import { rankStrictness, type Disposition, type PolicyRequest, type ToolIntent } from './intent.ts';
import type { SpelledPolicy } from './spell-policy.ts';

/** A server of a stack, with what its part of the file does now. */
export interface StackServer {
  readonly request: PolicyRequest;
  readonly policy: SpelledPolicy;
}

/** Something of another server that an engine can't tell from a tool, with what holds for it. */
export interface Rival {
  /** `tool`: the other server has such a tool; `unlisted`: it may have one; `taken`: an entry for another tool takes this one. */
  readonly kind: 'tool' | 'unlisted' | 'taken';
  readonly intent: ToolIntent;
}

/** Where each server has a file of its own, only an alias makes two of them one. */
const APART: Sharing = { by: 'server', server: (alias) => alias, unruled: 'allow' };

/** How servers share a file of this format. */
export const readSharing = (format: PolicyFormat): Sharing => (format.stack === 'one' ? format.sharing : APART);

/** An intent for a tool of which no more is known than how strict a policy is to be with it. */
export const holdTo = (tool: string, disposition: Disposition): ToolIntent => ({
  tool,
  disposition,
  rateLimit: null,
  requiredArguments: [],
  argumentBounds: [],
  mildModes: null,
  reason: 'A policy that can’t tell this tool from one of another server holds for both.',
});

/** What keeps a tool back in a format. */
export const findDenial = ({ dispositions }: Expression): Disposition =>
  dispositions.includes('hide') ? 'hide' : 'deny';

/** Whether an engine may take a tool of this name for one of another server. */
const mayBeOf = (sharing: Sharing, alias: string, other: string, name: string): boolean =>
  sharing.by === 'server' ? sharing.server(alias) === sharing.server(other) : sharing.mayName(other, name);

/** What is asked for a tool, or what became of it where that is stricter. */
function hardenIntent(intent: ToolIntent, given: Disposition): ToolIntent {
  if (rankStrictness(given) <= rankStrictness(intent.disposition)) return intent;
  return { ...intent, disposition: given, rateLimit: given === 'limit' ? intent.rateLimit : null };
}

/** What a server's part of the file makes of tools that it does not name; null where any call may pass. */
function readDefault({ rest }: SpelledPolicy, sharing: Sharing, express: Expression): Disposition | null {
  if (rest === 'denied') return findDenial(express);
  return rest === 'asked' || sharing.unruled === 'ask' ? 'ask' : null;
}

/** Finds what holds for a tool of any server because this one has, or may have, a tool of the same name. */
export function indexRivals(
  { request, policy }: StackServer,
  format: PolicyFormat,
): (alias: string, name: string) => Rival[] {
  const { alias, scope, tools, others } = request;
  const { express, names } = format;
  const sharing = readSharing(format);
  const given = new Map(policy.effects.map((effect) => [effect.tool, effect.given] as const));
  const group = (intents: readonly ToolIntent[]) => Map.groupBy(intents, ({ tool }) => names.spell(alias, tool));
  const listed = group(tools.map((intent) => hardenIntent(intent, given.get(intent.tool) ?? intent.disposition)));
  const left = group(others.map((intent) => (scope === 'only' ? holdTo(intent.tool, findDenial(express)) : intent)));
  const byDefault = readDefault(policy, sharing, express);
  return (other, name) => {
    if (!mayBeOf(sharing, other, alias, name)) return [];
    const known = [...(listed.get(name) ?? []), ...(left.get(name) ?? [])].map((intent): Rival => ({
      kind: 'tool',
      intent,
    }));
    if (listed.has(name) || byDefault === null) return known;
    return [...known, { kind: 'unlisted', intent: holdTo('', byDefault) }];
  };
}
