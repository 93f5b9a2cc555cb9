import glossaryData from '../../data/glossary.json' with { type: 'json' };
import { glossaryIds, glossarySchema, type GlossaryTerm } from './schema/glossary.ts';

/** The values that stand more than once. */
const findRepeated = <T>(values: readonly T[]): T[] => values.filter((value, i) => values.indexOf(value) < i);

/** The terms of a glossary by name. Throws where one is missing, or a rank or a written form is given twice. */
export function readGlossary(data: unknown): readonly GlossaryTerm[] {
  const terms = glossarySchema.parse(data).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const ids = terms.map(({ id }) => id).join();
  if (ids !== glossaryIds.join()) throw new Error(`the glossary holds ${ids}, not ${glossaryIds.join()}`);
  const repeated = [
    ...findRepeated(terms.map(({ rank }) => rank)),
    ...findRepeated(terms.flatMap(({ forms, unless }) => [...forms, ...unless].map((form) => form.toLowerCase()))),
  ];
  if (repeated.length > 0) throw new Error(`the glossary gives twice: ${repeated.join(', ')}`);
  return terms;
}

export const glossary = readGlossary(glossaryData);
