import type { TellProgress } from './processes/message.ts';

/** Where progress is told; a terminal, whose last line can be rewritten, or not. */
export interface ProgressOutput {
  readonly isTTY?: boolean | undefined;
  write(text: string): unknown;
}

/** A terminal's line is rewritten this often at most. */
const EVERY_MS = 100;
/** Elsewhere there is a line for each of so many parts. */
const LINES = 10;

const spellCount = (count: number): string => count.toLocaleString('en');

/** Makes what tells how many of how many files of the site are written: in one line of a terminal, else in few lines. */
export function makeProgressTeller(output: ProgressOutput, now: () => number = () => performance.now()): TellProgress {
  let toldAt = -Infinity;
  let toldPart = 0;
  return (done, of) => {
    const text = `wrote ${spellCount(done)} of ${spellCount(of)} files`;
    const part = of === 0 ? LINES : Math.floor((done / of) * LINES);
    if (output.isTTY === true) {
      if (done < of && now() - toldAt < EVERY_MS) return;
      toldAt = now();
      output.write(`\r\u001b[2K${text}${done < of ? '' : '\n'}`);
    } else if (part > toldPart) output.write(`${text}\n`);
    toldPart = Math.max(toldPart, part);
  };
}
