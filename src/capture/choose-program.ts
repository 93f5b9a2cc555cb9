import { captureError } from './capture-error.ts';
import { showText } from './show-text.ts';

/**
 * The program of a package that is asked for, else the one that is named like the package, else the only one.
 * `programs` are names with what they start. Throws a CaptureError where that leaves none, or several.
 */
export function chooseProgram(
  programs: ReadonlyMap<string, string>,
  own: string,
  wanted: string | null,
  source: string,
): string {
  const names = [...programs.keys()];
  const [first] = names;
  if (first === undefined)
    throw captureError(
      { file: source },
      'no-program',
      'The package brings no program to start.',
      'Look up how its users start it, and capture that with -- COMMAND ARGS….',
    );
  if (wanted === null && programs.has(own)) return own;
  if (wanted === null && new Set(programs.values()).size === 1) return first;
  if (wanted !== null && programs.has(wanted)) return wanted;
  const listed = showText(names.join(', '));
  throw captureError(
    { file: source },
    'which-program',
    wanted === null
      ? `The package brings several programs: ${listed}.`
      : `The package brings no program ${showText(wanted)}, but ${listed}.`,
    'Name one of them with --program NAME.',
  );
}
