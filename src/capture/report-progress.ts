import { showText } from './show-text.ts';

/** Tells a person what a capture is at. */
export interface ProgressReport {
  readonly report: (line: string) => void;
  readonly stop: () => void;
}

const TICK = 5_000;

/** Writes each step as a line; on a terminal also, every few seconds, for how long the step has been going on. */
export function reportProgress(stream: NodeJS.WriteStream): ProgressReport {
  let step = '';
  let since = Date.now();
  const tick = (): void => {
    if (step !== '') stream.write(`${step} (${Math.round((Date.now() - since) / 1_000)} s)\n`);
  };
  const timer = stream.isTTY ? setInterval(tick, TICK) : undefined;
  return {
    report: (line) => {
      step = showText(line);
      since = Date.now();
      stream.write(`${step}\n`);
    },
    stop: () => clearInterval(timer),
  };
}
