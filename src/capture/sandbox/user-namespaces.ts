import { LINUX_LIMITS } from './linux-limits.ts';
import type { Sandbox } from './sandbox.ts';

/**
 * Builds a root folder of its own in a mount namespace, moves into it, lets go of the old one, and gives up the
 * rights that this took by entering a second user namespace. Arguments: the folder to start in, in whose place the
 * root is built; `ro FROM TO` and `link TARGET PATH` as often as wanted; `seal`; `rw PATH`; `--`; the command.
 */
const BUILD_AND_ENTER = `
set -eu
root=$1; shift
path=$PATH; PATH=/usr/sbin:/usr/bin:/sbin:/bin
make_place() { if [ -d "$1" ]; then mkdir -p "$2"; else mkdir -p "\${2%/*}"; [ -e "$2" ] || : >"$2"; fi; }
ip link set lo up 2>/dev/null || ifconfig lo up 2>/dev/null || :
hostname sandbox 2>/dev/null || :
mount -t tmpfs -o mode=755 tmpfs "$root"
mkdir "$root/proc" "$root/dev" "$root/tmp"
mount -t tmpfs -o mode=1777 tmpfs "$root/tmp"
while [ "$1" != -- ]; do
  case $1 in
    ro) make_place "$2" "$root$3"; mount --rbind "$2" "$root$3"; shift 3 ;;
    link) mkdir -p "$root\${3%/*}"; ln -s "$2" "$root$3"; shift 3 ;;
    seal)
      while read -r _ _ _ _ point _; do
        point=$(printf '%b' "$point")
        case $point in "$root" | "$root/tmp") ;; "$root"/*) mount -o remount,bind,ro,nosuid,nodev "$point" ;; esac
      done <<MOUNTS
$(cat /proc/self/mountinfo)
MOUNTS
      shift ;;
    rw) make_place "$2" "$root$2"; mount --bind "$2" "$root$2"; shift 2 ;;
  esac
done
shift
mount -t proc proc "$root/proc"
for device in null zero full random urandom; do
  : >"$root/dev/$device"; mount --bind "/dev/$device" "$root/dev/$device"
done
ln -s /proc/self/fd "$root/dev/fd"
mkdir "$root/dev/shm"; mount -t tmpfs -o mode=1777 tmpfs "$root/dev/shm"
cd "$root"
pivot_root . .
umount -l .
mount -o remount,bind,ro /
cd "$root"
unset OLDPWD
PATH=$path
unshare --user --map-user=1000 --map-group=1000 --mount -- "$@" || exit $?
`;

/** Confinement by `unshare`, for which the kernel must let users make namespaces. */
export const userNamespaces: Sandbox = {
  name: 'user namespaces',
  limits: LINUX_LIMITS,
  confine: ({ readOnly, files, links, writable, directory }, command) => [
    // Even where this program is killed, and can end nothing any more, what it started goes with it.
    ...(['setpriv', '--pdeathsig', 'KILL', '--', 'unshare'] as const),
    ...['--user', '--map-root-user', '--mount', '--net', '--pid', '--ipc', '--uts', '--fork', '--kill-child', '--'],
    ...['/bin/sh', '-c', BUILD_AND_ENTER, 'sh', directory],
    ...readOnly.flatMap((path) => ['ro', path, path]),
    ...files.flatMap(([from, to]) => ['ro', from, to]),
    ...links.flatMap(([target, path]) => ['link', target, path]),
    'seal',
    ...writable.flatMap((path) => ['rw', path]),
    '--',
    ...command,
  ],
};
