import { showText } from './show-text.ts';

/** What a server's last words show to be the matter. */
export interface Cause {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

interface KnownCause {
  readonly code: string;
  /** What servers write; a group named `it` is quoted in the message. */
  readonly pattern: RegExp;
  /** What it means, without what was quoted. */
  readonly message: string;
  readonly hint: string;
}

/** In order of preference: the first that matches is told. */
const CAUSES: readonly KnownCause[] = [
  {
    code: 'native-add-on',
    pattern:
      /Could not locate the bindings file|Cannot find module '?(?<it>[^'\n]*\.node)\b|No native build was found|Could not load the "(?<module>sharp)" module|Error: [^\n]*\b(?<name>better[-_]sqlite3|node_sqlite3|keytar|node-pty|pty)\.node\b/,
    message: 'It needs a native add-on that its install scripts build or fetch, and they are off',
    hint: 'Run them in the sandbox with --allow-scripts, where there is one; what they fetch from the network stays missing.',
  },
  {
    code: 'dependency-drift',
    pattern:
      /ImportError: (?<it>cannot import name [^\n(]*)|ModuleNotFoundError: (?<module>No module named [^\n]*)|Cannot find (?:module|package) '(?<missing>[^'\n]*)'|does not provide an export named '?(?<named>[^'\n]*)/,
    message: 'Something that it depends on is not there, or not as it was when it was written',
    hint: "Hold a package from PyPI to what it was written for with --with 'NAME<VERSION'; else capture another version.",
  },
];

/** The first known cause that the last words of a server show; null where they show none. */
export function recogniseCause(tail: string): Cause | null {
  for (const { code, pattern, message, hint } of CAUSES) {
    const match = pattern.exec(tail);
    if (match === null) continue;
    const it = Object.values(match.groups ?? {}).find((each) => each !== undefined);
    return { code, message: `${message}${it === undefined ? '' : `: ${showText(it)}`}.`, hint };
  }
  return null;
}
