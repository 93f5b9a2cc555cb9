import axesData from '../../data/vocabulary/axes.json' with { type: 'json' };
import categoriesData from '../../data/vocabulary/categories.json' with { type: 'json' };
import domainsData from '../../data/vocabulary/domains.json' with { type: 'json' };
import severitiesData from '../../data/vocabulary/severities.json' with { type: 'json' };
import traitsData from '../../data/vocabulary/traits.json' with { type: 'json' };
import type { Domain } from './schema/domain.ts';
import type { Axis, Category, Severity, Trait } from './schema/vocabulary.ts';

/** The terms of one vocabulary by rank. That they follow their schema is checked with the data, not where they are read. */
const sortTerms = <T extends { readonly rank: number }>(terms: readonly T[]): readonly T[] =>
  terms.toSorted((a, b) => a.rank - b.rank);

// Pure: a bundler leaves out those that nothing reads.
export const categories = /* @__PURE__ */ sortTerms(categoriesData as readonly Category[]);
export const severities = /* @__PURE__ */ sortTerms(severitiesData as readonly Severity[]);
export const traits = /* @__PURE__ */ sortTerms(traitsData as readonly Trait[]);
export const axes = /* @__PURE__ */ sortTerms(axesData as readonly Axis[]);
export const domains = /* @__PURE__ */ sortTerms(domainsData as readonly Domain[]);
