import type { AuditDraw } from './audit-files.ts';

/** What keeps a list from having each drawn item exactly once, in sentences; nothing where it has. */
export function findGaps({ items }: AuditDraw, lines: readonly { readonly id: string }[]): string[] {
  const drawn = new Set(items.map(({ id }) => id));
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { id } of lines) (seen.has(id) ? twice : seen).add(id);
  const name = (ids: readonly string[], says: string): string[] =>
    ids.length === 0 ? [] : [`${says}: ${ids.slice(0, 5).join(', ')}${ids.length > 5 ? ', …' : ''} (${ids.length}).`];
  return [
    ...name(
      [...drawn].filter((id) => !seen.has(id)),
      'Items that were drawn are not in it',
    ),
    ...name(
      [...seen].filter((id) => !drawn.has(id)),
      'It has items that were not drawn',
    ),
    ...name([...twice], 'It has items twice'),
  ];
}
