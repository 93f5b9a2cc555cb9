/** What a confined process finds around it: everything that is not named here is not there. */
export interface Cell {
  /** Files and folders that are there as they are, but can't be written to. */
  readonly readOnly: readonly string[];
  /** Files that stand in for the machine's own, with the place they take. */
  readonly files: readonly (readonly [from: string, to: string])[];
  /** Symbolic links: what they hold, and where they are. */
  readonly links: readonly (readonly [target: string, path: string])[];
  /** Folders that may be written to. */
  readonly writable: readonly string[];
  /** The folder it starts in. */
  readonly directory: string;
  /** The loopback port on which a stand-in answers it; null for none. */
  readonly port: number | null;
}

/** A way to start a program with no network but the loopback, and nothing of the machine but its cell. */
export interface Sandbox {
  /** What does the confining, for a person to read. */
  readonly name: string;
  /** What is put before a command inside, against runaway use of the machine. */
  readonly limits: readonly [string, ...string[]];
  /** The command that starts `command` in a cell. It keeps standard input and output, exit code and environment. */
  readonly confine: (cell: Cell, command: readonly [string, ...string[]]) => [string, ...string[]];
}
