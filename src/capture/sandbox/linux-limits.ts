/** More processes and larger files than any server needs; core dumps are nobody's. */
export const LINUX_LIMITS = ['prlimit', '--nproc=4096', '--fsize=1073741824', '--core=0', '--'] as const;
