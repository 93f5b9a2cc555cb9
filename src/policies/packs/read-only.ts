import { treatGroups } from './treat-groups.ts';

// A brake is no reading, but an agent that sees something go wrong should be able to propose stopping it.
export const readOnly = treatGroups({
  id: 'read-only',
  label: 'Read-only',
  description:
    'For looking around. Ordinary reading is free, secrets are refused, and a person confirms what returns many people’s data. Everything else is hidden, brakes apart: a person confirms those, so that something can still be stopped.',
  capped: true,
  refusedToApps: 'kept',
  treatments: {
    unassessed: 'hide',
    'free-code': 'hide',
    'mixed-brake': 'ask',
    'final-brake': 'ask',
    brake: 'ask',
    spend: 'hide',
    'wide-deletion': 'hide',
    removal: 'hide',
    deletion: 'hide',
    secrets: 'deny',
    'fan-out': 'hide',
    outgoing: 'hide',
    access: 'hide',
    'live-settings': 'hide',
    'live-terms': 'hide',
    'bounded-code': 'hide',
    session: 'hide',
    screen: 'hide',
    execution: 'hide',
    'personal-data': 'ask',
    'shared-write': 'hide',
    'bulk-write': 'hide',
    write: 'hide',
    read: 'allow',
  },
});
