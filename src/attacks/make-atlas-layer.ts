import { absoluteUrl, urls } from '../catalog/urls.ts';
import type { AttackLibrary } from './load-attacks.ts';

const FRAMEWORK = 'mitre-atlas';
/** How ATLAS writes a technique, or one of its sub-techniques. */
const TECHNIQUE = /^AML\.T\d{4}(\.\d{3})?$/;

/** A layer for MITRE's ATLAS Navigator: the part of version 4.5 of the ATT&CK Navigator's layer format that is used here. */
export interface AtlasLayer {
  readonly name: string;
  readonly versions: { readonly navigator: string; readonly layer: '4.5' };
  readonly domain: 'atlas-atlas';
  readonly description: string;
  readonly sorting: 3;
  readonly layout: {
    readonly layout: 'side';
    readonly showID: boolean;
    readonly showName: boolean;
    readonly expandedSubtechniques: 'annotated';
  };
  readonly techniques: readonly { readonly techniqueID: string; readonly score: number; readonly comment: string }[];
  readonly gradient: { readonly colors: readonly string[]; readonly minValue: number; readonly maxValue: number };
  readonly metadata: readonly { readonly name: string; readonly value: string }[];
}

/**
 * The techniques of MITRE ATLAS that patterns are mapped to, by id: the score is the number of patterns, the comment
 * names them. A technique without a tactic is shown under each of its tactics.
 */
export function makeAtlasLayer({ patterns, frameworks }: AttackLibrary): AtlasLayer {
  const named = new Map<string, string[]>();
  for (const { name, mappings } of patterns)
    for (const { framework, id } of mappings)
      if (framework === FRAMEWORK && TECHNIQUE.test(id)) named.set(id, [...(named.get(id) ?? []), name]);
  const techniques = [...named]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([techniqueID, names]) => ({ techniqueID, score: names.length, comment: names.join('; ') }));
  const version = frameworks.find(({ id }) => id === FRAMEWORK)?.version ?? 'not stated';
  const page = absoluteUrl(urls.framework(FRAMEWORK));
  return {
    name: 'Toolrisk attack patterns',
    versions: { navigator: '4.9.0', layer: '4.5' },
    domain: 'atlas-atlas',
    description: 'How many of Toolrisk’s attack patterns are mapped to each technique; the comments name them.',
    sorting: 3,
    layout: { layout: 'side', showID: true, showName: true, expandedSubtechniques: 'annotated' },
    techniques,
    // The Navigator wants the upper bound above the lower one.
    gradient: {
      colors: ['#e3f1f4', '#0b5c6b'],
      minValue: 0,
      maxValue: Math.max(1, ...techniques.map(({ score }) => score)),
    },
    metadata: [
      { name: 'ATLAS version mapped against', value: version },
      ...(page === null ? [] : [{ name: 'url', value: page }]),
    ],
  };
}
