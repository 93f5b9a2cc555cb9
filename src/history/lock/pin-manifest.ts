import { digestJson } from '../../catalog/digest.ts';
import type { Manifest } from '../../catalog/schema/manifest.ts';
import { stabilise } from '../../catalog/stable-form.ts';
import { listTools } from '../list-tools.ts';
import { readInstructions } from '../../catalog/read-answers.ts';
import type { Lockfile } from './lockfile.ts';

/** What is pinned of a server. */
export type Pins = Pick<Lockfile, 'instructions' | 'tools'>;

/** What could be pinned of a capture: each part in its stable form, without what differs from start to start, and verbatim. */
export interface Pinnable {
  readonly instructions: { readonly stable: string | null; readonly verbatim: string | null };
  readonly tools: readonly { readonly stable: NamedDigest; readonly verbatim: NamedDigest }[];
}

/** A name and the digest of what has it. */
export interface NamedDigest {
  readonly name: string;
  readonly digest: string;
}

const digestInstructions = ({ results }: Manifest): string | null => {
  const instructions = readInstructions(results);
  return instructions === null ? null : digestJson(instructions);
};

/** Reads what could be pinned of a capture. */
export function readPinnable(manifest: Manifest): Pinnable {
  const stable = stabilise(manifest);
  return {
    instructions: { stable: digestInstructions(stable), verbatim: digestInstructions(manifest) },
    tools: listTools(stable, manifest).map(({ tool, digest, served }) => ({
      stable: { name: tool.name, digest },
      verbatim: served,
    })),
  };
}

/** Pins a capture, in its stable form. */
export function pinManifest(manifest: Manifest): Pins {
  const { instructions, tools } = readPinnable(manifest);
  return {
    instructions: instructions.stable,
    tools: tools.map(({ stable, verbatim }) => ({ ...stable, isVerbatim: stable.digest === verbatim.digest })),
  };
}
