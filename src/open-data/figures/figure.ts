import { z } from 'zod';
import type { SeverityId } from '../../catalog/schema/vocabulary.ts';

const count = z.int().nonnegative();

const ofSeverity = (severity: SeverityId) =>
  count.nullable().default(null).describe(`How many of them are ${severity}; null where that is not asked.`);

/** A row of a figure: what its query answers, by the names of the columns. */
export const figureRowSchema = z.strictObject({
  label: z.string().describe('What is counted: a name, or an id of the vocabulary.'),
  count: count.describe('How many there are of it.'),
  of: count.nullable().default(null).describe('Of how many; null where it is no share of anything.'),
  servers: count.nullable().default(null).describe('On how many servers; null where that is not asked.'),
  critical: ofSeverity('critical'),
  high: ofSeverity('high'),
  medium: ofSeverity('medium'),
  low: ofSeverity('low'),
});

export const figureSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z]+(-[a-z]+)*$/)
    .describe('Its place on the page.'),
  asks: z.string().min(1).describe('The question that it answers.'),
  note: z.string().min(1).describe('What is counted, and what is not.'),
  unit: z.enum(['tools', 'servers', 'tokens', 'names']).describe('What the counts are of.'),
  bars: z
    .enum(['of all', 'of the longest'])
    .describe('What the bars of the picture are measured by: all that could be counted, or the longest row.'),
  sql: z.string().min(1).describe('The query, which gives the same rows of the catalogue as an SQLite database.'),
  rows: z.array(figureRowSchema).describe('What the query gives, in its order.'),
});

/** `figures.json`. */
export const figuresSchema = z.strictObject({
  figures: z.array(figureSchema).describe('Every figure, in the order of the page.'),
});

export type FigureRow = z.infer<typeof figureRowSchema>;
export type AnsweredFigure = z.infer<typeof figureSchema>;
/** A question with the query that answers it. */
export type Figure = Omit<AnsweredFigure, 'rows'>;
