import { urls } from '../catalog/urls.ts';
import type { Exposure } from '../attacks/exposure/find-exposures.ts';
import type { Site, SiteTool } from './site.ts';

/** A run of a reason: our words, or a name from the definition, which is plain by construction. */
export interface ReasonRun {
  readonly text: string;
  readonly isName: boolean;
}

/** Cuts a reason at its backticks. */
export const cutReason = (reason: string): ReasonRun[] =>
  reason
    .split('`')
    .map((text, i) => ({ text, isName: i % 2 === 1 }))
    .filter(({ text }) => text !== '');

/** One reason for which a tool lies open, with the patterns that it opens it to. */
export interface ExposureView {
  readonly rule: string;
  readonly reason: readonly ReasonRun[];
  readonly patterns: readonly { readonly name: string; readonly href: string }[];
}

const nameIndexes = new WeakMap<object, ReadonlyMap<string, string>>();

function namePatterns({ attacks }: Pick<Site, 'attacks'>): ReadonlyMap<string, string> {
  const known = nameIndexes.get(attacks);
  if (known) return known;
  const names = new Map(attacks.patterns.map(({ slug, name }) => [slug, name]));
  nameIndexes.set(attacks, names);
  return names;
}

/** Why a tool lies open to documented attacks: one entry a rule, in the order of the rules; empty where it doesn't. */
export function viewExposures(site: Pick<Site, 'attacks'>, { exposures }: SiteTool): ExposureView[] {
  const names = namePatterns(site);
  const byRule = Map.groupBy(exposures, ({ rule }: Exposure) => rule);
  return [...byRule].map(([rule, own]) => ({
    rule,
    reason: cutReason(own[0]?.reason ?? ''),
    patterns: own.map(({ pattern }) => ({ name: names.get(pattern) ?? pattern, href: urls.attack(pattern) })),
  }));
}
