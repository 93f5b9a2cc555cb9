/** A run of letters that texts are asked for. */
interface Run {
  readonly text: string;
  /** The number of the last reading of a text that held it. */
  reading: number;
}

/** How many units of a run's opening tell it from most others: as many of these as it has. */
const openingUnits = [1, 2, 3, 6] as const;
const longestOpening = 6;

const hashUnit = (hash: number, unit: number): number => (Math.imul(hash, 31) + unit) | 0;

/** Every run that was ever asked for, and, by the number of their opening, those that one walk over a text looks for. */
const runs = new Map<string, Run>();
const byOpening = new Map<number, Run[]>();
/** Which remainders the numbers of openings leave: most places of a text have none of them. */
const remainders = new Uint8Array(2 ** 16);

const last = { text: '', reading: 1 };

/** Notes all runs that a text holds. */
function readText(text: string): void {
  const reading = (last.reading += 1);
  last.text = text;
  for (let start = 0; start < text.length; start += 1) {
    let hash = 0;
    const end = Math.min(text.length, start + longestOpening);
    for (let at = start; at < end; at += 1) {
      hash = hashUnit(hash, text.charCodeAt(at));
      if (remainders[hash & 0xffff] === 0) continue;
      for (const run of byOpening.get(hash) ?? [])
        if (run.reading !== reading && text.startsWith(run.text, start)) run.reading = reading;
    }
  }
}

function addRun(text: string): Run {
  const run = { text, reading: last.text.includes(text) ? last.reading : 0 };
  const units = openingUnits.findLast((some) => some <= text.length) ?? 0;
  let hash = 0;
  for (let at = 0; at < units; at += 1) hash = hashUnit(hash, text.charCodeAt(at));
  byOpening.set(hash, [...(byOpening.get(hash) ?? []), run]);
  remainders[hash & 0xffff] = 1;
  runs.set(text, run);
  return run;
}

/**
 * Whether a text holds a run of letters, both as they are. Asked of one text after the other, for the same runs: a text
 * is walked over once for all of them, whatever their number.
 */
export function holdsRun(text: string, run: string): boolean {
  if (text !== last.text) readText(text);
  return (runs.get(run) ?? addRun(run)).reading === last.reading;
}
