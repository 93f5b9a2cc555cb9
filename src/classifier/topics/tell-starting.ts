import type { RuleContext } from '../rules/define-rule.ts';
import type { Subject } from '../reading/name-subject.ts';

const again = new Set(['restart', 'reboot', 'reload', 'relaunch', 'powercycle', 'reconnect', 'failover']);
const sizes = new Set(['scale', 'autoscale']);

/** What starting, stopping or resizing does to those who rely on what runs, in a sentence. */
export function tellStarting({ claims }: RuleContext, { definite, indefinite }: Subject): string {
  const act = claims.find(({ effect, place }) => place !== 'name-rest' && (effect === 'start' || effect === 'stop'));
  if (!act) return `It puts ${indefinite} into service, which runs and may cost from then on.`;
  if (act.base === 'power')
    return `It switches the power of ${definite}, as the call says, and whoever relies on it notices.`;
  if (sizes.has(act.base))
    return `It gives ${definite} more or fewer means to run on, with the cost and the load that follow.`;
  if (again.has(act.base))
    return `It stops ${definite} and starts it anew, so whoever relies on it is cut off meanwhile.`;
  if (act.effect === 'stop')
    return `It stops ${definite}; whoever relies on it is cut off until somebody starts it again.`;
  return `It starts ${definite}, which goes on by itself after the call has returned.`;
}
