import { showText } from '../show-text.ts';
import type { RunListener } from './recapture-all.ts';
import type { Recapture } from './recapture-report.ts';

/** Shows a person how a run goes, until it is stopped. */
export interface RunView extends RunListener {
  readonly stop: () => void;
}

const TICK = 1_000;

const sayOutcome = ({ server, status, isNewVersion, version, problems }: Recapture): string => {
  if (status === 'changed')
    return `${server}: ${isNewVersion ? `new version ${version}` : 'changed without a new version'}`;
  return `${server}: ${status}${status === 'failed' ? ` (${problems.map(({ code }) => code).join(', ')})` : ''}`;
};

/** On a terminal: a line for each server that is done, and below, painted over, one for each that is being captured. */
function paintRun(stream: NodeJS.WriteStream): RunView {
  const running = new Map<string, { readonly line: string; readonly since: number }>();
  let painted = 0;
  let done = 0;
  let total = 0;
  const fit = (line: string): string => `${showText(line).slice(0, stream.columns - 1)}\n`;
  const paint = (above = ''): void => {
    const lines = [...running].map(([slug, { line, since }]) =>
      fit(`… ${slug}: ${line} (${Math.round((Date.now() - since) / 1_000)} s)`),
    );
    const block = total === 0 ? [] : [...lines, fit(`${done} of ${total} done`)];
    stream.write(`${painted === 0 ? '' : `\u001b[${painted}A\u001b[J`}${above}${block.join('')}`);
    painted = block.length;
  };
  const timer = setInterval(paint, TICK);
  return {
    begin: (servers, before) => {
      [total, done] = [servers, before];
      paint();
    },
    step: (slug, line) => {
      running.set(slug, { line, since: Date.now() });
      paint();
    },
    finish: (recapture) => {
      running.delete(recapture.server);
      done += 1;
      paint(fit(sayOutcome(recapture)));
    },
    stop: () => clearInterval(timer),
  };
}

/** Elsewhere: a line for each server that is done. */
function logRun(stream: NodeJS.WriteStream): RunView {
  let done = 0;
  let total = 0;
  return {
    begin: (servers, before) => {
      [total, done] = [servers, before];
    },
    step: () => undefined,
    finish: (recapture) => {
      done += 1;
      stream.write(`${done}/${total} ${showText(sayOutcome(recapture))}\n`);
    },
    stop: () => undefined,
  };
}

/** Shows how a run goes in the way that the stream allows. */
export const showRun = (stream: NodeJS.WriteStream): RunView => (stream.isTTY ? paintRun(stream) : logRun(stream));
