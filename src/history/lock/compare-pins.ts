import type { NamedDigest, Pinnable, Pins } from './pin-manifest.ts';

/** What differs between what is pinned and what is served, by the names of tools. */
export interface PinDifferences {
  readonly added: readonly string[];
  readonly dropped: readonly string[];
  readonly changed: readonly string[];
  /** Whether the server instructs the model to do something else. */
  readonly instructions: boolean;
}

/** A key for a tool to be found by. */
const spellKey = ({ name, digest }: NamedDigest): string => JSON.stringify([name, digest]);

/**
 * Compares what is pinned with what is served: a tool that is as pinned, in its stable form or verbatim, is the same, so
 * that pins of a server that was captured once still hold. Null where nothing differs. The order of tools counts for
 * nothing.
 */
export function comparePins(pinned: Pins, { tools, instructions }: Pinnable): PinDifferences | null {
  const left = tools.map((served) => ({ ...served, isTaken: false }));
  const byKey = Map.groupBy(
    left.flatMap((served) =>
      [...new Set([served.stable, served.verbatim].map(spellKey))].map((key) => ({ key, served })),
    ),
    ({ key }) => key,
  );
  const missing = pinned.tools.filter((tool) => {
    const found = byKey.get(spellKey(tool))?.find(({ served }) => !served.isTaken);
    if (found !== undefined) found.served.isTaken = true;
    return found === undefined;
  });
  const others = new Set(left.filter(({ isTaken }) => !isTaken).map(({ stable }) => stable.name));
  const gone = new Set(missing.map(({ name }) => name));
  const differences: PinDifferences = {
    added: [...others].filter((name) => !gone.has(name)),
    dropped: [...gone].filter((name) => !others.has(name)),
    changed: [...gone].filter((name) => others.has(name)),
    instructions: ![instructions.stable, instructions.verbatim].includes(pinned.instructions),
  };
  const { added, dropped, changed } = differences;
  return added.length + dropped.length + changed.length === 0 && !differences.instructions ? null : differences;
}
