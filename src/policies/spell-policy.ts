import type { FormatDeclaration, PolicyNote, RenderedPolicy, RestEffect, ToolEffect } from './define-format.ts';
import { canBound, canTellModes, deriveTraps } from './derive-traps.ts';
import type { Disposition, PolicyRequest, ToolIntent } from './intent.ts';
import { joinMeetingNames, mergeIntents } from './merge-intents.ts';
import { summariseEffects } from './summarise-effects.ts';
import { isCallable, type Trap } from './traps.ts';

/** A tool as a format writes it down. */
export interface SpelledTool {
  readonly intent: ToolIntent;
  readonly effect: ToolEffect;
  /** How the engine writes its name. */
  readonly name: string;
  /** The traps that it fell into. */
  readonly traps: readonly Trap[];
}

/** A request as a format writes it down: all of the answer but the text and the steps. */
export interface SpelledPolicy extends Pick<RenderedPolicy, 'summary' | 'notes' | 'effects' | 'rest'> {
  readonly spelled: readonly SpelledTool[];
  /** Tools that weren't asked about and that the file has to deny by name, since it can't deny what it doesn't name. */
  readonly closed: readonly { readonly tool: string; readonly name: string }[];
}

/** What a request becomes in a format. Pure; takes any name. */
export type SpellPolicy = (request: PolicyRequest) => SpelledPolicy;

/** A server as a file of several holds it. */
export interface SpelledServer {
  readonly alias: string;
  readonly policy: SpelledPolicy;
}

type Spelling = Pick<FormatDeclaration<string>, 'engine' | 'express' | 'names' | 'traps'>;

/** Something true of a policy as a whole, said only where there are tools that it is true of. */
const noteTools = (tools: readonly string[], code: string, text: string): PolicyNote[] =>
  tools.length === 0 ? [] : [{ code, text, tools }];

/** What is left of an intent's conditions on arguments. */
function keepConditions(intent: ToolIntent, given: Disposition, { express, names }: Spelling) {
  const isOpen = isCallable(given);
  const isNamed = names.isNameable(intent.tool);
  const isSayable = given !== 'allow' && given !== 'hide' && isNamed;
  return {
    bounds: isOpen ? intent.argumentBounds.filter((bound) => canBound(bound, express)) : [],
    required: isOpen && isNamed && express.presence ? intent.requiredArguments.filter(express.canRead) : [],
    mildModes: isSayable && canTellModes(intent, express) ? intent.mildModes : null,
  };
}

/** Leads an intent through a format's traps, in their order. */
function spellTool(intent: ToolIntent, rest: RestEffect, traps: readonly Trap[], spelling: Spelling, alias: string) {
  const name = spelling.names.spell(alias, intent.tool);
  let given = intent.disposition;
  const met: Trap[] = [];
  for (const trap of traps) {
    if (trap.becomes === given || !trap.applies(intent, given, rest, name)) continue;
    given = trap.becomes ?? given;
    met.push(trap);
  }
  const effect: ToolEffect = {
    tool: intent.tool,
    asked: intent.disposition,
    given,
    rateLimit: given === 'limit' ? intent.rateLimit : null,
    ...keepConditions(intent, given, spelling),
  };
  return { intent, effect, name, traps: met } satisfies SpelledTool;
}

/** One note for each trap that a tool fell into, with all the tools that did. */
const collectNotes = (spelled: readonly SpelledTool[], traps: readonly Trap[]): PolicyNote[] =>
  traps.flatMap((trap) =>
    noteTools(
      spelled.filter((tool) => tool.traps.includes(trap)).map(({ intent }) => intent.tool),
      trap.code,
      trap.text,
    ),
  );

/** Leads a request through what a format can express and through its traps, each name once. */
export function spellPolicy({ alias, scope, tools, others }: PolicyRequest, spelling: Spelling): SpelledPolicy {
  const { merged, twins } = mergeIntents(tools);
  const spell = (tool: string): string => spelling.names.spell(alias, tool);
  const { joined, meeting } = joinMeetingNames(merged, others, spell);
  const deniesUnlisted = spelling.express.unlisted === 'denied';
  const onlyDefaultDenies = deniesUnlisted
    ? joined.filter(
        ({ tool, disposition, argumentBounds }) =>
          !spelling.names.isNameable(tool) && (disposition !== 'allow' || argumentBounds.length > 0),
      )
    : [];
  const isClosed = scope === 'only' || onlyDefaultDenies.length > 0;
  const rest: RestEffect = isClosed ? spelling.express.unlisted : 'untouched';
  const traps = [...deriveTraps(spelling), ...spelling.traps];
  const spelled = joined.map((intent) => spellTool(intent, rest, traps, spelling, alias));
  const effects = spelled.map(({ effect }) => effect);
  const taken = new Set(spelled.map(({ name }) => name));
  const left = new Map(others.map(({ tool }) => [spell(tool), tool] as const).filter(([name]) => !taken.has(name)));
  const closed = isClosed && !deniesUnlisted ? [...left].map(([name, tool]) => ({ tool, name })) : [];
  const notes = [
    ...noteTools(
      scope === 'rest' ? onlyDefaultDenies.map(({ tool }) => tool) : [],
      'rest-denied',
      'No entry can stand for exactly this name. To keep the tool from being called, the file denies all that it does not list: the rest of the server is not left untouched.',
    ),
    ...noteTools(
      twins,
      'duplicate-name',
      'The server lists this name more than once. A policy knows tools by name, so the strictest of the recommendations holds for all of them.',
    ),
    ...noteTools(
      meeting,
      'names-meet',
      `${spelling.engine.name} writes this name the same way as that of another tool of the server. ${spelling.names.meeting} The stricter of the recommendations holds for both.`,
    ),
    ...collectNotes(spelled, traps),
  ];
  return { spelled, effects, closed, rest, notes, summary: summariseEffects(effects, rest, closed.length) };
}
