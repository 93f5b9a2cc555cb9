import type { PolicyNote } from './define-format.ts';
import type { PolicyRequest } from './intent.ts';
import type { SpelledPolicy, SpellPolicy } from './spell-policy.ts';
import { summariseEffects } from './summarise-effects.ts';

/** How a file hides tools whose names no entry can stand for exactly. */
export interface WideEntries {
  /** Whether the entry that hides a tool may take others too. */
  readonly isWide: (tool: string) => boolean;
  /** Whether the entry that hides a tool takes another one too. */
  readonly takes: (tool: string, other: string) => boolean;
  /** Whether the entry that hides a tool takes every tool. */
  readonly takesAll: (tool: string) => boolean;
  /** What is said of a tool that is taken along, and of one whose entry takes all; in our words. */
  readonly texts: { readonly taken: string; readonly allTaken: string };
}

const noteTools = (code: string, text: string, tools: readonly string[]): PolicyNote[] =>
  tools.length === 0 ? [] : [{ code, text, tools }];

/** The tools that the file hides by entries which may take others too. */
const listWide = ({ effects }: SpelledPolicy, { scope, others }: PolicyRequest, { isWide }: WideEntries): string[] =>
  [...effects.filter(({ given }) => given === 'hide'), ...(scope === 'only' ? others : [])]
    .map(({ tool }) => tool)
    .filter(isWide);

/** Hides some tools, and what their entries take, and what the entries of those take. */
function spellHidden(
  spell: SpellPolicy,
  request: PolicyRequest,
  entries: WideEntries,
  hidden: readonly string[],
): { readonly policy: SpelledPolicy; readonly hidden: readonly string[]; readonly wide: readonly string[] } {
  const tools = request.tools.map((intent) =>
    hidden.includes(intent.tool) ? { ...intent, disposition: 'hide' as const, rateLimit: null } : intent,
  );
  const policy = spell({ ...request, tools });
  const wide = listWide(policy, request, entries);
  const more = policy.effects
    .filter(({ tool, given }) => given !== 'hide' && wide.some((each) => entries.takes(each, tool)))
    .map(({ tool }) => tool);
  return more.length === 0 ? { policy, hidden, wide } : spellHidden(spell, request, entries, [...hidden, ...more]);
}

/** For a file whose entries may take more than their own tool: what else they take is hidden with it, and said. */
export const hideTaken =
  (spell: SpellPolicy, entries: WideEntries): SpellPolicy =>
  (request) => {
    const open = spell(request);
    if (listWide(open, request, entries).length === 0) return open;
    const { policy, hidden, wide } = spellHidden(spell, request, entries, []);
    const effects = policy.effects.map((effect, i) => ({ ...effect, asked: open.effects[i]?.asked ?? effect.asked }));
    const taken = effects.map(({ tool }) => tool).filter((tool) => hidden.includes(tool));
    const allTaking = wide.filter(entries.takesAll);
    const notes = [
      ...noteTools('rest-denied', entries.texts.allTaken, allTaking),
      ...noteTools('names-meet', entries.texts.taken, taken),
      ...policy.notes,
    ];
    return allTaking.length === 0
      ? { ...policy, effects, notes }
      : { ...policy, effects, notes, rest: 'denied', summary: summariseEffects(effects, 'denied', 0) };
  };
