import type { ArgumentBound, Disposition, Measure, MildModes, PolicyRequest, RateLimit } from './intent.ts';
import { spellPolicy, type SpelledPolicy, type SpelledServer, type SpellPolicy } from './spell-policy.ts';
import type { Trap } from './traps.ts';

/** What reads the file. */
export interface Engine {
  readonly name: string;
  /** What it is and where it stands, in one sentence. */
  readonly description: string;
  /** The vendor's own page on the file. */
  readonly documentation: string;
  /** What it is to the agent: `client` runs it, `proxy` stands before one server, `gateway` before many, `engine` only decides. */
  readonly kind: 'client' | 'proxy' | 'gateway' | 'engine';
}

/** What a file can say, before the traps of single names. */
export interface Expression {
  /** At least one of `deny` and `hide`. */
  readonly dispositions: readonly Disposition[];
  /** What it can bound of an argument. */
  readonly bounds: readonly Measure[];
  /** Whether it can let single values of an argument pass. */
  readonly modes: boolean;
  /** Whether it can check that an argument is given. */
  readonly presence: boolean;
  /** Whether a condition can read an argument of this name; only asked where there are conditions. */
  readonly canRead: (argument: string) => boolean;
  /** What `only` does to a tool that the file doesn't name, and that isn't among the request's `others`. */
  readonly unlisted: RestEffect;
}

/** What a file can say of arguments that takes or refuses a tool as a whole. */
export const readsNoArguments = {
  bounds: [],
  modes: false,
  presence: false,
  canRead: () => false,
} satisfies Partial<Expression>;

/** How an engine writes a tool's name. */
export interface NameSpelling {
  /** What the engine tells tools apart by. Takes any text. */
  readonly spell: (alias: string, tool: string) => string;
  /** Whether an entry can stand for exactly this tool. What can't be named is left to the default, which then has to deny. */
  readonly isNameable: (tool: string) => boolean;
  /** What the engine does when two names of a server meet, in a sentence. */
  readonly meeting: string;
}

/** Something that the file can't say, and what it says instead. */
export interface PolicyNote {
  /** Stable kebab-case name of the kind of note. */
  readonly code: string;
  /** In our words, true of each of `tools`; names no tool. */
  readonly text: string;
  /** Raw names, once each, in the order asked for; empty where it is true of the file as a whole. */
  readonly tools: readonly string[];
}

/** What the file does with one tool, after all that the format couldn't express. */
export interface ToolEffect {
  /** Raw name, once each. */
  readonly tool: string;
  readonly asked: Disposition;
  /** As strict as `asked`, or stricter; `deny` for `hide` only where the tool can't be taken out of the list, which a note says. */
  readonly given: Disposition;
  /** Set exactly where `given` is `limit`. */
  readonly rateLimit: RateLimit | null;
  /** Checked of every call that `given` lets pass or asks about. */
  readonly bounds: readonly ArgumentBound[];
  /** Arguments that a call must give. */
  readonly required: readonly string[];
  /** Calls that pass whatever `given` says of others; null where the file tells none apart. */
  readonly mildModes: MildModes | null;
}

/** What a file does with tools that it wasn't asked about: `asked` is for a person to decide, call by call. */
export type RestEffect = 'denied' | 'asked' | 'untouched';

/** A policy file and the truth about it. */
export interface RenderedPolicy {
  /** The file, ending in a line break. */
  readonly text: string;
  /** What happens to the tools asked for and to the rest of the server; plain text. */
  readonly summary: string;
  readonly notes: readonly PolicyNote[];
  /** In the order asked for, one for each name. */
  readonly effects: readonly ToolEffect[];
  /** What happens to a tool that isn't named. Under `rest` it is `denied` only where that alone keeps a tool as strict as asked. */
  readonly rest: RestEffect;
  /** How to apply it, one sentence or two each; plain text. */
  readonly steps: readonly string[];
}

/** How a file that an engine reads for all servers keeps their tools apart. */
export type Sharing =
  /** Each server has a part of its own, under what `server` makes of its alias: two of the same are one to the engine. */
  { readonly by: 'server'; readonly server: (alias: string) => string; readonly unruled: Unruled } | SharedNames;

/** What an engine does by itself with a tool of which no file says anything. */
export type Unruled = 'allow' | 'ask';

/** One list for the tools of all servers, by the names that `names.spell` gives them. */
export interface SharedNames {
  readonly by: 'name';
  /** Whether a tool of this server could have this name; true where that can't be told. */
  readonly mayName: (alias: string, name: string) => boolean;
  /** Whether the entry for a tool holds for its server alone, whatever tools others come to have; never where left out. */
  readonly holdsAlone?: (alias: string, tool: string) => boolean;
  readonly unruled: Unruled;
  /** Whether what keeps back tools of one server denies all that the file does not name of another; never where left out. */
  readonly closes?: (from: SpelledServer, alias: string) => boolean;
  /** Whether what keeps back tools of one server may deny some that the file does not name of another; never where left out. */
  readonly closesSome?: (from: SpelledServer, alias: string) => boolean;
  /** Whether what keeps back tools of one server keeps back a tool of another, of another name; never where left out or null. */
  readonly takes?: (from: SpelledServer) => ((alias: string, tool: string) => boolean) | null;
}

/** How a format joins several servers. */
export type Stacking =
  /** A file for each server: the engine stands before one, or takes a document for each. */
  | { readonly stack: 'each'; readonly write: (policy: SpelledPolicy, alias: string) => string }
  /** One file for all. The list is never empty, and no two of it are one server to the engine. */
  | {
      readonly stack: 'one';
      readonly sharing: Sharing;
      /** What is to be done for several servers alone, before the last step; nothing where left out. */
      readonly stackStep?: string;
      readonly write: (servers: readonly SpelledServer[]) => string;
    };

/** What a format's folder declares. `write` is pure, takes any name, and never throws for one; what it writes ends in a line break. */
export type FormatDeclaration<Id extends string> = FormatFacts<Id> & Stacking;

/** All that a format's folder declares, but how its file is written. */
interface FormatFacts<Id extends string> {
  /** The name of its folder. */
  readonly id: Id;
  /** What a list of formats shows. */
  readonly label: string;
  /** What a download is called, and the file itself where its place does not say otherwise. */
  readonly fileName: string;
  readonly language: 'json' | 'yaml' | 'toml' | 'rego' | 'cedar' | 'shell' | 'markdown';
  readonly engine: Engine;
  readonly express: Expression;
  readonly names: NameSpelling;
  /** What single names and intents run into, those that make it stricter first. */
  readonly traps: readonly Trap[];
  /** Where the file goes, in a sentence. */
  readonly place: string;
  /** What happens to a file that is there, and beside a second file of the same engine; a sentence each. */
  readonly merging: { readonly existing: string; readonly second: string };
  /** How to apply it, one sentence or two each; plain text. */
  readonly steps: (alias: string, fileName: string) => readonly string[];
  /** What a policy of a whole server runs into beyond its single tools; nothing where left out. */
  readonly refine?: (spell: SpellPolicy) => SpellPolicy;
}

/** A way of writing a policy down. */
export type PolicyFormat<Id extends string = string> = FormatDeclaration<Id> & {
  /** Pure. All that `render` gives but the text and the steps, and what the file is written from. */
  readonly spell: SpellPolicy;
  /** Pure. Takes any tool name, and never throws for one. */
  readonly render: (request: PolicyRequest) => RenderedPolicy;
};

/** Makes a format of what its folder declares. */
export function defineFormat<const Id extends string>(declaration: FormatDeclaration<Id>): PolicyFormat<Id> {
  const spellTools: SpellPolicy = (request) => spellPolicy(request, declaration);
  const spell = declaration.refine?.(spellTools) ?? spellTools;
  return {
    ...declaration,
    spell,
    render: (request) => {
      const { alias } = request;
      const policy = spell(request);
      const { summary, notes, effects, rest } = policy;
      const text =
        declaration.stack === 'one' ? declaration.write([{ alias, policy }]) : declaration.write(policy, alias);
      return { text, summary, notes, effects, rest, steps: declaration.steps(alias, declaration.fileName) };
    },
  };
}
