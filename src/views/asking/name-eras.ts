import type { SpokenProtocol } from '../../catalog/read-protocol.ts';

type Eras = Pick<SpokenProtocol, 'old' | 'modern'>;

/** The eras of the protocol that a server speaks, in two or three words; what was not asked is not measured. */
export function nameEras({ old, modern }: Eras): string {
  if (old === 'yes')
    return { yes: '2025 and 2026', no: '2025 only', 'not-measured': '2025; 2026 not measured' }[modern];
  if (modern === 'yes') return old === 'no' ? '2026 only' : '2026; 2025 not measured';
  return 'not measured';
}
