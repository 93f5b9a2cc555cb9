import { DatabaseSync } from 'node:sqlite';
import { figureRowSchema, type AnsweredFigure } from './figure.ts';
import { figures } from './figures.ts';

/** Asks the catalogue's SQLite database in a file every figure's query. Throws where an answer has other columns than a figure's rows. */
export function answerFigures(file: string): AnsweredFigure[] {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return figures.map((figure) => ({
      ...figure,
      rows: database
        .prepare(figure.sql)
        .all()
        .map((row) => figureRowSchema.parse({ ...row })),
    }));
  } finally {
    database.close();
  }
}
