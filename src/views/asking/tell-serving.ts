import type { Snapshot } from '../../catalog/derive.ts';
import { describeDifferences, pickLeast } from '../../catalog/describe-configuration.ts';
import type { Assessment } from '../../catalog/schema/assessment.ts';
import type { Configuration } from '../../catalog/schema/manifest.ts';
import type { AssessedVariant } from '../../assessed/assess-variants.ts';
import { compareTools } from '../../history/compare-tools.ts';
import { ours, type Wording } from '../../history/say.ts';
import { countOf, nameCategory, nameSeverity } from '../describe-tool.ts';
import { cutReason } from '../exposure-view.ts';
import type { SiteTool } from '../site.ts';
import { makePoint, type OfferPoint } from './offer-point.ts';

/** More than these are only counted. */
const MOST_CHANGES = 5;
const MOST_VARIANTS = 2;

/** A sentence of ours with names between backticks as runs. */
const fromReason = (text: string): Wording =>
  cutReason(text).map((run) => ({ kind: run.isName ? ('name' as const) : ('ours' as const), text: run.text }));

const spellWays = (ways: readonly Configuration[], { manifest }: Snapshot): string =>
  describeDifferences(ways, { ...manifest.provenance, settings: {} });

/** To whom a tool is served, where that is not to everyone who was tried. */
export function tellWays({ onlyWith, notWith }: SiteTool, snapshot: Snapshot): OfferPoint[] {
  if (onlyWith.length > 0) {
    const together = pickLeast(onlyWith).every(({ capabilities }) => capabilities.length > 1);
    const caveat = together ? ' These were declared together; which of them it takes was not measured.' : '';
    return [makePoint(fromReason(`Only served ${spellWays(onlyWith, snapshot)}.${caveat}`))];
  }
  return notWith.length === 0 ? [] : [makePoint(fromReason(`Not served ${spellWays(notWith, snapshot)}.`))];
}

/** What another definition of it comes to by the rules, where that is another verdict; empty where it is the same. */
function tellVerdict(before: Assessment, after: Assessment): string {
  if (before.category === after.category && before.severity === after.severity) return '';
  const verdict = { assessment: after };
  return ` By the rules that one is ${nameCategory(verdict)}, ${nameSeverity(verdict).toLowerCase()}.`;
}

/** What other ways of asking are served in place of a tool. */
export function tellVariants({ definition, assessment, variants }: SiteTool, snapshot: Snapshot): OfferPoint[] {
  const byText = [...Map.groupBy(variants, (variant: AssessedVariant) => JSON.stringify(variant.definition)).values()];
  const told = byText.slice(0, MOST_VARIANTS).flatMap((same): OfferPoint[] => {
    const [first] = same;
    if (first === undefined) return [];
    const { definition: other, assessment: verdict } = first;
    const ways = spellWays(
      same.map(({ configuration }) => configuration),
      snapshot,
    );
    const changes = compareTools(definition, other).map(({ says }) => says);
    return [
      {
        says: fromReason(`Served in another form ${ways}.${tellVerdict(assessment, verdict)} What differs:`),
        changes: changes.slice(0, MOST_CHANGES),
        leftOut: Math.max(0, changes.length - MOST_CHANGES),
      },
    ];
  });
  const more = byText.length - MOST_VARIANTS;
  return more > 0
    ? [...told, makePoint([ours(`It has ${countOf(more, 'more definition')}; the data has them all.`)])]
    : told;
}
