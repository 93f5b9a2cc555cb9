import { captureError, type CaptureError } from './capture-error.ts';
import { showText } from './show-text.ts';

/** The package that npm does not find in its registry, with what was asked of its version; null where it says of none. */
const readMissing = (tail: string): string | null =>
  /No matching version found for (\S+?)\.?(?:\s|$)/.exec(tail)?.[1] ??
  /requested resource '([^'\s]+)' could not be found/.exec(tail)?.[1] ??
  null;

/** Where a dependency comes from that is on no registry. */
const readForeign = (tail: string): string | null =>
  /git [^\n]*?((?:ssh|git|https?):\/\/\S+)/.exec(tail)?.[1] ?? /request to (\S+) failed/.exec(tail)?.[1] ?? null;

/** Why npm could not install a package, from what it last wrote. `spec` is `NAME@VERSION`. */
export function explainNpmFailure(tail: string, spec: string): CaptureError {
  const explain = (code: string, message: string, hint: string): CaptureError =>
    captureError({ file: `npm:${spec}` }, code, message, hint);
  const missing = readMissing(tail);
  if (missing === spec)
    return explain(
      'no-such-version',
      `npm finds no ${spec} in the registry that it is set to here.`,
      `Check its name and version with npm view ${spec}.`,
    );
  if (missing !== null)
    return explain(
      'dependency-missing',
      `It depends on ${showText(missing)}, which npm does not find in the registry that it is set to here.`,
      'That is all that was asked: another registry may have it. Try another version of the package, or install it yourself where its dependencies are found, and capture it by command: -- ./node_modules/.bin/NAME ARGS….',
    );
  const foreign = readForeign(tail);
  if (foreign !== null)
    return explain(
      'not-reached',
      `npm could not fetch ${showText(foreign)}.`,
      'Check that it can be reached. A dependency from elsewhere than the registry takes the network, or git.',
    );
  return explain(
    'not-installed',
    `npm could not install the package. ${showText(tail)}`,
    'Check its name and version with npm view, and that the registry can be reached.',
  );
}
