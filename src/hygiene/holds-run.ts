import { hashUnits } from '../catalog/hash-units.ts';

/** A run of letters that texts are asked for. */
export interface Run {
  readonly text: string;
  /** The number of the last reading of a text that held it. */
  reading: number;
}

/** How many units of a run's opening tell it from most others: as many of these as it has. */
const openingUnits = [1, 2, 3, 6] as const;

/** Every run that was ever asked for. */
const runs = new Map<string, Run>();

const remainders = 2 ** 16;
/** By the remainder of the number of their opening, the runs that one walk over a text looks for; null where none opens so. */
const byOpening = Array.from({ length: remainders }, (): readonly Run[] | null => null);

const last = { text: '', reading: 1 };

/** Notes all runs that a text holds. */
function readText(text: string): void {
  const reading = (last.reading += 1);
  last.text = text;
  for (let start = 0; start < text.length; start += 1) {
    let hash = 0;
    let read = 0;
    for (const units of openingUnits) {
      if (start + units > text.length) break;
      hash = hashUnits(text, start + read, start + units, hash);
      read = units;
      const opened = byOpening[hash & (remainders - 1)];
      if (!opened) break;
      for (const run of opened) if (run.reading !== reading && text.startsWith(run.text, start)) run.reading = reading;
    }
  }
}

function addRun(text: string): Run {
  const run = { text, reading: last.text.includes(text) ? last.reading : 0 };
  const openings = openingUnits.filter((units) => units <= text.length);
  for (const [i, units] of openings.entries()) {
    const place = hashUnits(text, 0, units) & (remainders - 1);
    byOpening[place] = [...(byOpening[place] ?? []), ...(i === openings.length - 1 ? [run] : [])];
  }
  runs.set(text, run);
  return run;
}

/** A run by its letters, to be asked for again and again. */
export const findRun = (text: string): Run => runs.get(text) ?? addRun(text);

/**
 * Whether a text holds a run of letters, both as they are. Asked of one text after the other, for the same runs: a text
 * is walked over once for all of them, whatever their number.
 */
export function holdsRun(text: string, run: Run): boolean {
  if (text !== last.text) readText(text);
  return run.reading === last.reading;
}
