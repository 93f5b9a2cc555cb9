import { treatGroups } from './treat-groups.ts';

// Without a person to ask, what would be asked about is refused. So only what a gateway could not rightly decide is asked.
export const standard = treatGroups({
  id: 'standard',
  label: 'Standard',
  description:
    'For gateways that nobody watches. Reading is allowed, writing limited to 30 calls a minute, executing to 10 with its required arguments given; what destroys, pays or was not assessed is hidden, and free code is refused. Secrets, access, what is in force and the end of running work wait for a person, and are refused where nobody can be asked.',
  capped: false,
  refusedToApps: 'asked',
  treatments: {
    unassessed: 'hide',
    'free-code': 'deny',
    'mixed-brake': 'ask',
    'final-brake': 'ask',
    brake: 30,
    spend: 'hide',
    'wide-deletion': 'hide',
    removal: 'hide',
    deletion: 'hide',
    secrets: 'ask',
    'fan-out': 10,
    outgoing: 10,
    access: 'ask',
    'live-settings': 'ask',
    'live-terms': 'ask',
    'bounded-code': 10,
    session: 10,
    screen: 10,
    execution: 10,
    'personal-data': 'allow',
    'shared-write': 'ask',
    'bulk-write': 30,
    write: 30,
    read: 'allow',
  },
});
