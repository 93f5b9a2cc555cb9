import type { Problem } from '../catalog/schema/problem.ts';
import { readMcpUrl, type HttpSource } from './http/read-mcp-url.ts';

/** What can be captured. */
export type Source =
  | HttpSource
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'npm'; readonly name: string; readonly version: string }
  | { readonly kind: 'command'; readonly command: readonly [string, ...string[]] };

const PACKAGE = /^npm:((?:@[a-z0-9~][a-z0-9._~-]*\/)?[a-z0-9~][a-z0-9._~-]*)@(\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.+-]+)?)$/i;

/** Sources that are a package, whose program takes what follows `--`. */
const PACKAGE_SOURCE = /^(npm|pypi):/;

const refuse = (file: string, code: string, message: string, hint: string): { readonly problem: Problem } => ({
  problem: { code, level: 'error', file, path: '', message, hint },
});

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
      'Give npm:NAME@VERSION, optionally with -- ARGS…, an MCP URL, a captured JSON file, or -- COMMAND ARGS… at the end.',
    );
  if (program !== undefined && !takesArguments) return { kind: 'command', command: [program, ...rest] };
  if (source === undefined) throw new Error('unreachable: one source is needed');
  if (source.startsWith('npm:')) {
    const [, name, version] = PACKAGE.exec(source) ?? [];
    return name !== undefined && version !== undefined
      ? { kind: 'npm', name, version }
      : refuse(
          source,
          'bad-package',
          'It names no package with an exact version.',
          'Write npm:NAME@1.2.3, or npm:@SCOPE/NAME@1.2.3: a range or a tag would not tell what was captured.',
        );
  }
  if (source.startsWith('pypi:'))
    return refuse(
      source,
      'source-not-supported',
      'PyPI packages are not supported yet.',
      'Capture by command instead: --server SLUG -- uvx NAME==VERSION.',
    );
  if (/^https?:/i.test(source)) return readMcpUrl(source);
  return { kind: 'file', file: source };
}
