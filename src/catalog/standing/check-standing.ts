import type { Problem } from '../schema/problem.ts';
import type { Server } from '../schema/server.ts';
import type { Vendor } from '../schema/vendor.ts';
import { deriveStanding } from './derive-standing.ts';

/** The problem with a standing that names a rule from which it does not follow (any more); null where there is none. */
export function checkStanding(server: Server, vendors: readonly Vendor[], file: string): Problem | null {
  const { standing, rule } = server.publisher;
  if (rule === null) return null;
  const derived = deriveStanding(server, vendors);
  if (derived.rule === rule && derived.standing === standing) return null;
  return {
    code: 'standing-not-derived',
    level: 'error',
    file,
    path: '/publisher/rule',
    message: `The rule ${rule} does not make the standing ${standing} of it: ${derived.basis}`,
    hint: 'Run npm run read:registry -- --server SLUG; or find the standing out by hand, with rule null and a basis of your own.',
  };
}
