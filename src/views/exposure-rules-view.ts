import { exposureRules } from '../attacks/exposure/rules/index.ts';
import { urls } from '../catalog/urls.ts';
import type { Site } from './site.ts';

/** Every exposure rule with the patterns that it opens to and how many current tools it links. */
export function viewExposureRules({ attacks, currentTools }: Site) {
  const names = new Map(attacks.patterns.map(({ slug, name }) => [slug, name]));
  const counts = Map.groupBy(
    currentTools.flatMap(({ exposures }) => [...new Set(exposures.map(({ rule }) => rule))]),
    (rule) => rule,
  );
  return exposureRules.map(({ id, title, reads, misses, patterns, examples }) => ({
    id,
    title,
    reads,
    misses,
    examples,
    patterns: patterns.map((slug) => ({ name: names.get(slug) ?? slug, href: urls.attack(slug) })),
    tools: counts.get(id)?.length ?? 0,
  }));
}
