import { captureError, type CaptureError } from '../capture-error.ts';
import { showText } from '../show-text.ts';

/** Why Go could not build a module, from what it last wrote. `source` names it as `go:PATH@VERSION`. */
export function explainGoFailure(tail: string, source: string): CaptureError {
  const explain = (code: string, message: string, hint: string): CaptureError =>
    captureError({ file: source }, code, message, hint);
  if (/requires go >= \S+ \(running go /.test(tail))
    return explain('needs-other-go', `It needs a newer Go than the one here. ${showText(tail)}`, 'Install that Go.');
  if (/unknown revision|invalid version|no matching versions/.test(tail))
    return explain(
      'no-such-version',
      `The module proxy that is set here has no such version. ${showText(tail)}`,
      'Check path and version with go list -m -versions MODULE.',
    );
  if (/ (?:403 Forbidden|404 Not Found|410 Gone)/.test(tail))
    return explain(
      'module-refused',
      `The module proxy that is set here does not hand it out. ${showText(tail)}`,
      'Another proxy may have it (GOPROXY). Else build it from its repository, where you trust it, and capture by command.',
    );
  if (/does not contain package|is not a main package|no Go files/.test(tail))
    return explain(
      'no-program',
      `There is no program at that path. ${showText(tail)}`,
      'Name the folder of its main package: go:MODULE/cmd/NAME@VERSION.',
    );
  return explain(
    'not-installed',
    `Go could not build the module. ${showText(tail)}`,
    'Check that the module proxy can be reached, and that it builds without C.',
  );
}
