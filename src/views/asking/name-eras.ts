import type { SpokenProtocol } from '../../catalog/read-protocol.ts';

type Eras = Pick<SpokenProtocol, 'old' | 'modern'>;

/** The eras of the protocol that a server speaks, in two or three words; what was not asked is not measured. */
export function nameEras({ old, modern }: Eras): string {
  if (old === 'yes')
    return { yes: '2025 and 2026', no: '2025 only', 'not-measured': '2025; 2026 not measured' }[modern];
  if (modern === 'yes') return old === 'no' ? '2026 only' : '2026; 2025 not measured';
  return 'not measured';
}

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
