import { captureError, type CaptureError } from '../capture-error.ts';
import { showText } from '../show-text.ts';

/** A version of a package on PyPI. */
export interface PypiPackage {
  readonly name: string;
  readonly version: string;
}

/** Whether a text holds words that end there, and don't go on as those of another version. */
function holdsWhole(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1))
    if (!/\w/.test(text.charAt(at + words.length))) return true;
  return false;
}

const isUnavailable = (tail: string, spec: string): boolean =>
  holdsWhole(tail.toLowerCase(), `there is no version of ${spec.toLowerCase()}`) ||
  /was not found in the package registry/i.test(tail);

const wantsOtherPython = (tail: string, version: string): boolean =>
  /does not satisfy Python/.test(tail) ||
  [':', ';'].some((sign) => tail.includes(`${sign} ${version} Requires-Python`));

/** The requirement that pip finds nothing for; null where it says no such thing. It doesn't say whether for want of a wheel. */
const readMissing = (tail: string): string | null =>
  /Could not find a version that satisfies the requirement (\S+)/.exec(tail)?.[1] ?? null;

/**
 * Why a package could not be installed, from what the installer last wrote. `listed` are the versions that the index
 * has of it, whatever they need; they are only asked for where pip's words leave it open.
 */
export async function explainInstallFailure(
  tail: string,
  { name, version }: PypiPackage,
  listVersions: () => Promise<readonly string[]>,
): Promise<CaptureError> {
  const spec = `${name}==${version}`;
  const explain = (code: string, message: string, hint: string): CaptureError =>
    captureError({ file: `pypi:${spec}` }, code, message, hint);
  const noVersion = (): CaptureError =>
    explain(
      'no-such-version',
      `The package index that is set here has no ${spec}.`,
      `Check its name and version with pip index versions ${name}.`,
    );
  const noWheel = (what: string): CaptureError =>
    explain(
      'no-wheel',
      `There is no wheel of ${what} that fits this Python, and building one would run its code.`,
      'Try another version or another Python; else build it yourself, where you trust it, and capture by command.',
    );

  if (wantsOtherPython(tail, version))
    return explain(
      'needs-other-python',
      `It needs another Python than the one here. ${showText(tail)}`,
      'Put the Python that it needs first on the PATH, or install uv, which can bring it along.',
    );
  if (isUnavailable(tail, spec)) return noVersion();
  const wheelless = /\b(\S+) has no (?:usable )?wheels/.exec(tail)?.[1];
  if (wheelless !== undefined) return noWheel(showText(wheelless));
  const missing = readMissing(tail);
  if (missing !== null && missing.toLowerCase() !== spec.toLowerCase()) return noWheel(showText(missing));
  if (missing !== null) return (await listVersions()).includes(version) ? noWheel(spec) : noVersion();
  return explain(
    'not-installed',
    `The package could not be installed. ${showText(tail)}`,
    'Check that the package index can be reached.',
  );
}
