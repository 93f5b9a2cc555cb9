import type { Problem } from '../catalog/schema/problem.ts';
import { readBundleSource, type BundleSource } from './mcpb/bundle-source.ts';
import { readMcpUrl, type HttpSource } from './http/read-mcp-url.ts';

/** A program of a Go module. */
export interface GoSource {
  readonly kind: 'go';
  /** The path of the module. */
  readonly name: string;
  /** The folder of the program in it, such as `cmd/notes-mcp`; null where that is the module's own. */
  readonly command: string | null;
  /** With the `v` before it. */
  readonly version: string;
}

/** What can be captured. */
export type Source =
  | HttpSource
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'npm' | 'pypi' | 'cargo'; readonly name: string; readonly version: string }
  | GoSource
  | BundleSource
  | { readonly kind: 'command'; readonly command: readonly [string, ...string[]] };

const NPM_PACKAGE =
  /^npm:((?:@[a-z0-9~][a-z0-9._~-]*\/)?[a-z0-9~][a-z0-9._~-]*)@(\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.+-]+)?)$/i;

/** A name as PyPI takes it, and a version without wildcards. */
const PYPI_PACKAGE = /^pypi:([a-z0-9](?:[a-z0-9._-]*[a-z0-9])?)==(\d[a-z0-9.!+_-]*)$/i;

/** A name as crates.io takes it. */
const CRATE = /^cargo:([a-z][a-z0-9_-]{0,63})@(\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.+-]+)?)$/i;

/** The path of a module, which begins with a host, the folder of its program, and a version or a commit's stand-in for one. */
const GO_MODULE =
  /^go:([a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/[\w.~-]+)*?)(?:\/(cmd(?:\/[\w.~-]+)+))?@(v\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.+-]+)?)$/;

const PACKAGES = [
  ['npm', NPM_PACKAGE],
  ['pypi', PYPI_PACKAGE],
  ['cargo', CRATE],
] as const;

/** Sources that are a package or a bundle, whose program takes what follows `--`. */
const PACKAGE_SOURCE = /^(npm|pypi|go|cargo|mcpb):/;

const refuse = (file: string, code: string, message: string, hint: string): { readonly problem: Problem } => ({
  problem: { code, level: 'error', file, path: '', message, hint },
});

function readGoModule(source: string): GoSource | { readonly problem: Problem } {
  const [, name, command = null, version] = GO_MODULE.exec(source) ?? [];
  return name !== undefined && version !== undefined && !source.includes('..')
    ? { kind: 'go', name, command, version }
    : refuse(
        source,
        'bad-package',
        'It names no Go module with an exact version.',
        'Write go:MODULE@v1.2.3, or go:MODULE/cmd/NAME@v1.2.3 where its program lies in a folder of its own.',
      );
}

/** Reads SOURCE, or the command after `--`; gives the problem where it is neither. After a package, `--` starts its arguments. */
export function parseSource(
  positionals: readonly string[],
  command: readonly string[],
): Source | { readonly problem: Problem } {
  const [program, ...rest] = command;
  const [source] = positionals;
  const takesArguments = source !== undefined && PACKAGE_SOURCE.test(source);
  if (positionals.length + (program === undefined || takesArguments ? 0 : 1) !== 1)
    return refuse(
      '-',
      'bad-arguments',
      'Exactly one source is needed.',
      'Give npm:NAME@VERSION, pypi:NAME==VERSION, go:MODULE@VERSION, cargo:CRATE@VERSION or mcpb:FILE, optionally with -- ARGS…, an MCP URL, a captured JSON file, or -- COMMAND ARGS… at the end.',
    );
  if (program !== undefined && !takesArguments) return { kind: 'command', command: [program, ...rest] };
  if (source === undefined) throw new Error('unreachable: one source is needed');
  if (takesArguments) {
    if (source.startsWith('go:')) return readGoModule(source);
    if (source.startsWith('mcpb:')) return readBundleSource(source);
    const [kind, form] = PACKAGES.find(([each]) => source.startsWith(`${each}:`)) ?? PACKAGES[0];
    const [, name, version] = form.exec(source) ?? [];
    return name !== undefined && version !== undefined
      ? { kind, name, version }
      : refuse(
          source,
          'bad-package',
          'It names no package with an exact version.',
          'Write npm:NAME@1.2.3, npm:@SCOPE/NAME@1.2.3, pypi:NAME==1.2.3 or cargo:CRATE@1.2.3: a range or a tag would not tell what was captured.',
        );
  }
  if (/^https?:/i.test(source)) return readMcpUrl(source);
  return { kind: 'file', file: source };
}
