import { z } from 'zod';
import axesData from '../../data/vocabulary/axes.json' with { type: 'json' };
import categoriesData from '../../data/vocabulary/categories.json' with { type: 'json' };
import domainsData from '../../data/vocabulary/domains.json' with { type: 'json' };
import severitiesData from '../../data/vocabulary/severities.json' with { type: 'json' };
import traitsData from '../../data/vocabulary/traits.json' with { type: 'json' };
import { domainIds, domainSchema } from './schema/domain.ts';
import {
  axisIds,
  axisSchema,
  categoryIds,
  categorySchema,
  severityIds,
  severitySchema,
  traitIds,
  traitSchema,
} from './schema/vocabulary.ts';

/** The terms of one vocabulary by rank. Throws where an id is missing, doubled or unknown. */
function readTerms<T extends { id: string; rank: number }>(
  data: unknown,
  schema: z.ZodType<T>,
  ids: readonly string[],
): readonly T[] {
  const terms = z
    .array(schema)
    .parse(data)
    .toSorted((a, b) => a.rank - b.rank);
  const found = terms
    .map(({ id }) => id)
    .toSorted()
    .join();
  if (found !== ids.toSorted().join()) throw new Error(`a vocabulary holds ${found}, not ${ids.toSorted().join()}`);
  return terms;
}

export const categories = readTerms(categoriesData, categorySchema, categoryIds);
export const severities = readTerms(severitiesData, severitySchema, severityIds);
export const traits = readTerms(traitsData, traitSchema, traitIds);
export const axes = readTerms(axesData, axisSchema, axisIds);
export const domains = readTerms(domainsData, domainSchema, domainIds);
