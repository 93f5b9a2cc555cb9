import { MODES } from './modes.ts';
import { runMode, type ModeOutcome } from './run-mode.ts';

/** So many of all modes, evenly from each kind; all where there are no more. */
export const chooseModes = (count: number): typeof MODES => {
  const share = (i: number): number => Math.floor((i * Math.min(count, MODES.length)) / MODES.length);
  return MODES.filter((_, i) => share(i + 1) > share(i));
};

/** Captures servers that misbehave, some at a time, in the order given. */
export async function runModes(
  modes: typeof MODES,
  jobs: number,
  onOutcome: (outcome: ModeOutcome) => void,
): Promise<ModeOutcome[]> {
  const outcomes: ModeOutcome[] = [];
  const queue = modes.values();
  const work = async (): Promise<void> => {
    for (const mode of queue) {
      const outcome = await runMode(mode);
      outcomes.push(outcome);
      onOutcome(outcome);
    }
  };
  await Promise.all(Array.from({ length: jobs }, work));
  return outcomes;
}
