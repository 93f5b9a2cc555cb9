import { LINUX_LIMITS } from './linux-limits.ts';
import type { Sandbox } from './sandbox.ts';

/** Confinement by `bwrap`. */
export const bubblewrap: Sandbox = {
  name: 'bwrap',
  limits: LINUX_LIMITS,
  confine: ({ readOnly, files, links, writable, directory }, command) => [
    'bwrap',
    ...['--unshare-all', '--die-with-parent', '--cap-drop', 'ALL', '--hostname', 'sandbox'],
    ...['--uid', '1000', '--gid', '1000', '--proc', '/proc', '--dev', '/dev', '--tmpfs', '/tmp'],
    ...readOnly.flatMap((path) => ['--ro-bind', path, path]),
    ...files.flatMap(([from, to]) => ['--ro-bind', from, to]),
    ...links.flatMap(([target, path]) => ['--symlink', target, path]),
    ...writable.flatMap((path) => ['--bind', path, path]),
    ...['--remount-ro', '/', '--chdir', directory, '--'],
    ...command,
  ],
};
