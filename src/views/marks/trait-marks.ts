import type { TraitId } from '../../catalog/schema/vocabulary.ts';

/** The icon of each trait, by its name in the Lucide set. */
export const traitMarks = {
  'mass-audience': 'users',
  'outbound-message': 'mail',
  'code-execution': 'terminal',
  'arbitrary-query': 'database',
  'money-movement': 'banknote',
  irreversible: 'arrow-right-to-line',
  'credential-access': 'key-round',
  'personal-data': 'user',
  'access-control': 'lock',
  'public-publish': 'globe',
  infrastructure: 'server',
  'physical-device': 'plug',
  'browser-control': 'app-window',
  filesystem: 'folder',
  'network-egress': 'external-link',
  bulk: 'layers',
  'multi-mode': 'sliders-horizontal',
  'metered-cost': 'gauge',
  'agent-delegation': 'bot',
} as const satisfies Record<TraitId, string>;
