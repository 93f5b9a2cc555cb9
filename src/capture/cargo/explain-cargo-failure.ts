import { captureError, type CaptureError } from '../capture-error.ts';
import { showText } from '../show-text.ts';

/** Why cargo could not install a crate, from what it last wrote. `source` names it as `cargo:NAME@VERSION`. */
export function explainCargoFailure(tail: string, source: string): CaptureError {
  const explain = (code: string, message: string, hint: string): CaptureError =>
    captureError({ file: source }, code, message, hint);
  const told = showText(tail);
  if (/could not find `[^`]*` in registry/.test(tail))
    return explain(
      'no-such-version',
      `The registry has no such version. ${told}`,
      'Check name and version with cargo info NAME@VERSION.',
    );
  if (/there is nothing to install|no binaries are available|has no binaries/.test(tail))
    return explain(
      'no-program',
      'The crate brings no program to start: it is a library, or its programs want features that are off.',
      'Look up how its users start it, and capture that with -- COMMAND ARGS….',
    );
  if (/requires rustc \S+|rustc \S+ is not supported|requires rustc/.test(tail))
    return explain('needs-other-rust', `It needs another Rust than the one here. ${told}`, 'Install that Rust.');
  if (/linker `[^`]*` not found|pkg-config|cmake|fatal error: \S+\.h: No such file/i.test(tail))
    return explain(
      'needs-system-library',
      `It is built with something of the system that is not here. ${told}`,
      'Install what its documentation says that it is built with.',
    );
  return explain(
    'not-installed',
    `cargo could not build the crate. ${told}`,
    'Check that the registry can be reached; what its build fetches itself the sandbox has no network for.',
  );
}
