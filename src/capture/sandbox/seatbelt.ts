import { dirname } from 'node:path';
import type { Cell, Sandbox } from './sandbox.ts';

/** The program that macOS brings along; it is deprecated, but there is no other way without an account of a developer. */
export const SANDBOX_EXEC = '/usr/bin/sandbox-exec';

/** What programs of macOS can't do without: its frameworks, loader cache, certificates and time zones. No keychain. */
const SYSTEM = [
  ...['/System', '/Library/Apple', '/Library/Developer/CommandLineTools', '/Library/Frameworks'],
  ...['/private/etc/ssl', '/private/var/db/dyld', '/private/var/db/timezone', '/usr', '/bin', '/sbin', '/opt'],
];
/** Links at the root that paths of the system go through. */
const ROOT_LINKS = ['/', '/dev', '/etc', '/tmp', '/var', '/private'];
const DEVICES = ['/dev/null', '/dev/zero', '/dev/random', '/dev/urandom', '/dev/fd'];

/** A text of the profile's language. A path may hold anything but a NUL. */
const quote = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

const listAncestors = (path: string): string[] =>
  dirname(path) === path ? [path] : [path, ...listAncestors(dirname(path))];

const rule = (action: string, filter: string, paths: readonly string[]): string[] =>
  paths.length === 0 ? [] : [`(allow ${action}`, ...paths.map((path) => `  (${filter} ${quote(path)})`), ')'];

/**
 * The profile of a cell: what is not allowed is denied, home folder, keychain and network with it. The loopback is
 * the machine's own, so only what a server needs of it is given: to listen, and to reach its stand-in.
 */
export function writeSeatbeltProfile({ readOnly, writable, port }: Cell): string {
  const visible = [...new Set([...SYSTEM, ...readOnly, ...writable])];
  const ancestors = [...new Set([...ROOT_LINKS, ...visible.flatMap(listAncestors)])];
  return [
    '(version 1)',
    '(deny default)',
    '(allow process-exec)',
    '(allow process-fork)',
    '(allow signal (target same-sandbox))',
    '(allow process-info* (target same-sandbox))',
    '(allow ipc-posix-sem)',
    '(allow mach-host*)',
    // For the name of the user that it runs as.
    '(allow mach-lookup (global-name "com.apple.system.opendirectoryd.libinfo"))',
    '(allow sysctl-read',
    ...['hw.', 'kern.os', 'kern.max', 'machdep.cpu.', 'vm.loadavg'].map((name) => `  (sysctl-name-prefix "${name}")`),
    ...['kern.argmax', 'kern.secure_kernel', 'kern.usrstack64', 'kern.version', 'sysctl.proc_cputype'].map(
      (name) => `  (sysctl-name "${name}")`,
    ),
    ')',
    ...rule('file-read-metadata', 'literal', ancestors),
    ...rule('file-read*', 'subpath', visible),
    ...rule('file-read*', 'literal', ['/', ...DEVICES]),
    ...rule('file-write*', 'subpath', writable),
    ...rule('file-write-data', 'literal', ['/dev/null', '/dev/zero']),
    '(allow network-bind (local ip "localhost:*"))',
    '(allow network-inbound (local ip "localhost:*"))',
    ...(port === null ? [] : [`(allow network-outbound (remote ip "localhost:${port}"))`]),
    '',
  ].join('\n');
}

/** Confinement by the sandbox of macOS. Written from its documentation and from profiles in use; not run yet. */
export const seatbelt: Sandbox = {
  name: 'sandbox-exec',
  // No limit on processes: a higher one than the system's is refused there. Files in blocks of 512 bytes.
  limits: ['/bin/sh', '-c', 'ulimit -c 0; ulimit -f 2097152; exec "$@"', 'sh'],
  confine: (cell, command) => [SANDBOX_EXEC, '-p', writeSeatbeltProfile(cell), '--', ...command],
};
