import type { ToolDefinition } from '../../catalog/schema/tool-definition.ts';
import type { ToolEffect } from '../define-format.ts';
import type { Outcome } from '../enforcement.ts';
import type { ScenarioCall } from './scenarios/scenario.ts';

/** How an engine is had: exact versions only. */
export type EngineSource =
  /** `NAME@VERSION`; no install script runs but those of the packages named in `scripts`. */
  | { readonly kind: 'npm'; readonly packages: readonly string[]; readonly scripts?: readonly string[] }
  /** `NAME==VERSION`. */
  | { readonly kind: 'pypi'; readonly packages: readonly string[] }
  /** `program` is the folder of a Go main package with its go.mod, from the project's root; `module` is what it is built of. */
  | { readonly kind: 'go'; readonly module: string; readonly program: string; readonly toolchain: string };

/** A call that the agent is made to try. */
export interface PolicyCall {
  /** The name as the server serves it. */
  readonly tool: string;
  readonly arguments: Record<string, unknown>;
}

/** Another server of a stack, which the engine is connected to as well; none of the calls is to it. */
export interface BesideServer {
  readonly alias: string;
  readonly definitions: readonly ToolDefinition[];
  readonly server: ProofSession['server'];
  readonly serverUrl: string;
}

/** What an engine is given for one run. */
export interface ProofSession {
  /** An empty folder of this run's own: the engine's home and working folder. */
  readonly home: string;
  /** Where the engine is installed: with `node_modules/.bin/…` (npm), `bin/…` (PyPI) or `bin/engine` (Go). */
  readonly engine: string;
  readonly alias: string;
  /** The policy exactly as rendered, or broken on purpose. */
  readonly text: string;
  /** What the recording server serves, in order. */
  readonly definitions: readonly ToolDefinition[];
  /** Starts the recording server on standard input and output. */
  readonly server: { readonly command: string; readonly args: readonly string[] };
  /** Address of the same server over streamable HTTP, for engines that take nothing else. */
  readonly serverUrl: string;
  /** The other servers that the policy is for; empty where it is for one. */
  readonly beside: readonly BesideServer[];
  /** Made one after the other. */
  readonly calls: readonly PolicyCall[];
  /** What the recording server has really received up to now, in order. */
  readonly readReceived: () => Promise<readonly PolicyCall[]>;
}

/** What was seen of an engine in one run. */
export interface Observation {
  /** Names, as the server serves them, of the tools that the agent was offered; null where the engine lists none by name. */
  readonly listed: readonly string[] | null;
  /** One for each call of the session, in order. */
  readonly outcomes: readonly Outcome[];
}

/** Thrown by `Proof.run` where the engine started, read the policy and refused it by itself. */
export class PolicyRefused extends Error {}

/** A way of spoiling a policy that a reader could fall into, and that the proof has to notice. */
export interface Breakage {
  /** Stable kebab-case name. */
  readonly id: string;
  /** What is wrong with the file, in a sentence. */
  readonly what: string;
  /** Id of the scenario in which it is tried: `dispositions`, `rest`, `modes`, `odd-names`, `meeting-names` or `whole-server`. */
  readonly scenario: string;
  /** Spoils the text; throws where there is nothing to spoil. */
  readonly spoil: (text: string, alias: string) => string;
}

/** How a format is proven: the real engine takes the very text that the page shows. Exported as `proof` by `proof.ts`. */
export interface Proof {
  readonly engine: { readonly name: string; readonly version: string };
  readonly source: EngineSource;
  /** `client`: a real client, driven to call; `proxy`: a proxy, called through; `decision`: an engine that only decides. */
  readonly means: 'client' | 'proxy' | 'decision';
  /** What was done, in one or two sentences, for the proof table. */
  readonly method: string;
  /** Runs the engine once with the policy in force. Throws where the engine can't be started: then nothing is proven. */
  readonly run: (session: ProofSession) => Promise<Observation>;
  /** Whether `run` connects the servers beside too, so that a policy for several can be proven; not where left out. */
  readonly takesStack?: boolean;
  /** At least an unknown key and, where the engine normalises names, a raw name; empty only where none can go unnoticed. */
  readonly breakages: readonly Breakage[];
  /** None where left out. */
  readonly extras?: readonly ProofExtra[];
}

/** Something that a guide shows beside the policy, held to the same engine. */
export interface ProofExtra {
  /** Stable kebab-case name. */
  readonly id: string;
  /** What it shows, in a few words. */
  readonly title: string;
  /** Id of the scenario whose server and alias it takes. */
  readonly scenario: string;
  /** The settings, exactly as the guide shows them. */
  readonly readText: () => Promise<string>;
  /** What they are to do; tools without an effect are left untouched. */
  readonly effects: readonly ToolEffect[];
  /** Made one after the other. */
  readonly calls: readonly ScenarioCall[];
  /** As that of the proof, with these settings in force. */
  readonly run: Proof['run'];
}

/** How a format is held against its vendor's own schema, where no engine is run. Exported as `proof` by `schema-proof.ts`. */
export interface SchemaProof {
  /** What the schema is of, and its version. */
  readonly engine: { readonly name: string; readonly version: string };
  /** Where the schema is published, at that version. */
  readonly source: string;
  /** What was done, in one or two sentences, for the proof table. */
  readonly method: string;
  /** What the schema finds wrong with a text; empty where it takes it. */
  readonly accept: (text: string, alias: string) => Promise<readonly string[]>;
  readonly breakages: readonly Breakage[];
}
