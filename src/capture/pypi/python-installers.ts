import { join } from 'node:path';

type Command = readonly [string, ...string[]];

/** A way to install a package from PyPI into a virtual environment of its own. */
export interface PythonInstaller {
  /** The program that it takes. */
  readonly program: string;
  /** The virtual environment that comes of it, below a folder. */
  readonly environment: (folder: string) => string;
  /** Commands to be run one after the other. None runs code of the package: there are wheels only, and no builds. */
  readonly steps: (folder: string, spec: string, beside: readonly string[]) => readonly Command[];
  /** Variables that it is run with, apart from ours. */
  readonly variables: Readonly<Record<string, string>>;
}

const NO_BUILDS = '--only-binary=:all:';

const uv: PythonInstaller = {
  program: 'uv',
  environment: (folder) => join(folder, 'venv'),
  steps: (folder, spec, beside) => [
    ['uv', 'venv', '--quiet', join(folder, 'venv')],
    ['uv', 'pip', 'install', '--quiet', '--no-build', '--python', join(folder, 'venv/bin/python'), spec, ...beside],
  ],
  // Links would let a server write to uv's cache.
  variables: { UV_LINK_MODE: 'copy' },
};

const venv: PythonInstaller = {
  program: 'python3',
  environment: (folder) => join(folder, 'venv'),
  steps: (folder, spec, beside) => [
    ['python3', '-m', 'venv', join(folder, 'venv')],
    [
      ...([join(folder, 'venv/bin/python'), '-m', 'pip', 'install', '--quiet', '--no-input'] as const),
      ...['--disable-pip-version-check', NO_BUILDS, spec, ...beside],
    ],
  ],
  variables: {},
};

/**
 * In order of preference; `uv` is the one that brings `uvx`. `pipx` is left out: it makes a virtual environment too,
 * but then runs the Python in it, and with that whatever an installed package wants done when Python starts.
 */
export const pythonInstallers = [uv, venv] as const;
