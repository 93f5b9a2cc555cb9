import type { SpokenProtocol } from '../../catalog/read-protocol.ts';
import type { AttackFilter } from '../attacks/attack-filters.ts';

type Eras = Pick<SpokenProtocol, 'old' | 'modern'>;

/** The eras of the protocol that a server speaks, in two or three words; what was not asked is not measured. */
export function nameEras({ old, modern }: Eras): string {
  if (old === 'yes')
    return { yes: '2025 and 2026', no: '2025 only', 'not-measured': '2025; 2026 not measured' }[modern];
  if (modern === 'yes') return old === 'no' ? '2026 only' : '2026; 2025 not measured';
  return 'not measured';
}

/** What the lists of servers can be narrowed to. */
export const eraFilter: AttackFilter = {
  name: 'protocol',
  label: 'Protocol that it speaks',
  options: [
    { value: '2025', label: '2025, begins with initialize' },
    { value: '2026', label: '2026, begins without' },
    { value: 'both', label: 'both' },
    { value: 'open', label: 'not measured in full' },
  ],
};

/** The values of that filter that a server has, with a space between them. */
export const listEras = ({ old, modern }: Eras): string =>
  [
    old === 'yes' ? '2025' : '',
    modern === 'yes' ? '2026' : '',
    old === 'yes' && modern === 'yes' ? 'both' : '',
    old === 'not-measured' || modern === 'not-measured' ? 'open' : '',
  ]
    .filter((value) => value !== '')
    .join(' ');
