import phrasing from '../../../data/vocabulary/phrasing.json' with { type: 'json' };

const small = new Set([...phrasing.prepositions, ...phrasing.determiners, ...phrasing.enders, 'and', 'or']);

/** The sentences of a rationale without what the definition puts there: quotes, arguments, and all but the small words of what is done. */
export function blankRationale(rationale: string): string[] {
  const quoteless = rationale.replaceAll(/“[^”]*”/g, '“…”').replaceAll(/its \S+ argument/gi, 'its … argument');
  const [lead = '', ...rest] = quoteless.split(/(?<=[.”]) (?=[A-Z])/);
  if (lead.includes('“…”')) return [lead, ...rest];
  const [verb = '', ...words] = lead.replace(/\.$/, '').split(' ');
  const blanked = words.map((word) => (small.has(word) ? word : '…')).join(' ');
  return [`${verb} ${blanked.replaceAll(/…(?: …)+/g, '…')}.`, ...rest];
}
