import { digestJson } from '../../catalog/digest.ts';
import type { Configuration, Manifest } from '../../catalog/schema/manifest.ts';
import { settleIndentation } from '../../catalog/settle-indentation.ts';
import { spellOffer } from '../protocol/is-same-offer.ts';
import { hideTimes } from '../unstable/hide-times.ts';

const OUTCOMES: Readonly<Record<Configuration['outcome'], string>> = {
  same: 'offers the same',
  differs: 'offers something else',
  refused: 'is refused',
};

const describeOffer = ({ outcome, toolDigests, results }: Configuration): string =>
  `${OUTCOMES[outcome]}${results === null ? '' : ` (${toolDigests.length} tools)`}`;

/** What became of the other ways of asking since another capture, one line each; empty where nothing did. */
export function compareConfigurations(before: Manifest, after: Manifest): string[] {
  const old = new Map(before.configurations.map((each) => [each.id, each]));
  const fresh = new Map(after.configurations.map((each) => [each.id, each]));
  const spell = (results: Configuration['results'], { provenance }: Manifest): string =>
    results === null ? '' : spellOffer(before, hideTimes(results, new Date(provenance.capturedAt)));
  const offersOther = (former: Configuration, { results }: Configuration): boolean => {
    const known = { ...before, results: former.results ?? before.results };
    const settled = results === null ? null : settleIndentation(known, { ...after, results });
    return spell(former.results, before) !== spell(settled, after);
  };
  return [
    ...[...fresh.values()].flatMap((each) => {
      const former = old.get(each.id);
      if (former === undefined) return [`asked as ${each.id}, new: ${describeOffer(each)}`];
      if (former.outcome !== each.outcome)
        return [`asked as ${each.id}: ${describeOffer(each)}, no longer: ${OUTCOMES[former.outcome]}`];
      return offersOther(former, each) ? [`asked as ${each.id}: offers something else than before`] : [];
    }),
    ...[...old.keys()].filter((id) => !fresh.has(id)).map((id) => `not asked as ${id} any more`),
  ];
}

/** Whether a capture tells more, or other things, of how a server answers than another one that serves the same. */
export function tellsOtherwise(before: Manifest, after: Manifest): boolean {
  const tell = ({ provenance, results }: Manifest): string => {
    const { source, gaps, revision, capabilities, variablesSet } = provenance;
    return JSON.stringify([source, gaps, revision, capabilities, variablesSet, results['server/discover'] === null]);
  };
  const tellPages = ({ pages }: Manifest): string => digestJson(pages);
  return (
    tell(before) !== tell(after) ||
    compareConfigurations(before, after).length > 0 ||
    tellPages(before) !== tellPages(after)
  );
}
