import { findUnfinished } from '../catalog/find-unfinished.ts';
import type { KeptCapture } from './keep-capture.ts';
import { showText } from './show-text.ts';

const listNames = (verb: string, names: readonly string[]): string[] =>
  names.length === 0 ? [] : [`  ${names.length} ${verb}: ${names.map(showText).join(', ')}`];

const describeChanges = ({ predecessor, changes }: KeptCapture): string[] => {
  if (predecessor === null || changes === null) return ['  there is no full snapshot to compare with'];
  const { added, dropped, changed, isSame } = changes;
  const base = `  against ${predecessor.version}`;
  if (isSame) return [`${base}: unchanged`];
  if (added.length + dropped.length + changed.length === 0)
    return [`${base}: the tools are unchanged, other answers differ`];
  return [`${base}:`, ...listNames('added', added), ...listNames('dropped', dropped), ...listNames('changed', changed)];
};

const describeUnstable = ({ unstable }: KeptCapture['manifest']): string[] => {
  const counts = Map.groupBy(unstable, ({ reason, of }) => (of === '' ? reason : `${reason} of ${of}`));
  const parts = [...counts].map(([reason, places]) => `${places.length} ${showText(reason)}`);
  return parts.length === 0 ? [] : [`  left out of comparison, for it differs at each capture: ${parts.join(', ')}`];
};

/** What other ways of asking brought, the kinds of outcome in one line each. */
const describeConfigurations = ({ configurations }: KeptCapture['manifest']): string[] => {
  const list = (outcome: string, verb: string, tell: (each: (typeof configurations)[number]) => string): string[] => {
    const told = configurations.filter((each) => each.outcome === outcome).map(tell);
    return told.length === 0 ? [] : [`  ${verb} ${told.join(', ')}`];
  };
  return [
    ...list(
      'differs',
      'offers something else when asked as',
      ({ id, toolDigests }) => `${id} (${toolDigests.length} tools)`,
    ),
    ...list('same', 'offers the same when asked as', ({ id }) => id),
    ...list('refused', 'refuses to be asked as', ({ id, note }) => `${id}: ${showText(note)}`),
  ];
};

/** What a new server's file came to, and what a person is yet to say. */
function describeNewServer({ isNewServer, server, file }: KeptCapture): string[] {
  if (!isNewServer) return [];
  const { name, standing, basis } = server.publisher;
  const missing = findUnfinished(server, file);
  return [
    `  new server: ${showText(server.name)}, by ${showText(name)}, ${standing}: ${showText(basis)}`,
    ...(missing === null
      ? []
      : [`  ${missing.message.replace('The entry is not completed:', 'still to be said:')}`, `  ${missing.hint}`]),
  ];
}

/** What a capture came to, as lines. */
export function describeCapture(kept: KeptCapture): string[] {
  const { server, version, toolDigests, provenance } = kept.manifest;
  return [
    `${server} ${version}: ${toolDigests.length} tools, ${provenance.kind}, ${provenance.coverage}; ${kept.file}`,
    ...describeChanges(kept),
    ...describeUnstable(kept.manifest),
    ...describeConfigurations(kept.manifest),
    ...provenance.gaps.map(({ code, message }) => `  ${code}: ${showText(message)}`),
    ...(kept.nameBasis === null ? [] : [`  ${kept.nameBasis}; another is given with --server SLUG`]),
    ...describeNewServer(kept),
  ];
}
