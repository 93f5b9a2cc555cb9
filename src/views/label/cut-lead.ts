const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

const isOpen = (text: string): boolean => (text.match(/“/g)?.length ?? 0) > (text.match(/”/g)?.length ?? 0);

/** A text of ours as its first sentence and the rest; a sentence within quotation marks ends none of ours. */
export function cutLead(text: string): { readonly lead: string; readonly rest: string } {
  let lead = '';
  for (const { segment } of sentences.segment(text)) {
    lead += segment;
    if (!isOpen(lead)) break;
  }
  return { lead: lead.trim(), rest: text.slice(lead.length).trim() };
}
