import type { Server } from '../catalog/schema/server.ts';

/** A name of one to three words; not "Files on this machine". */
const name = /^[A-Za-z0-9][\w.-]*(?: [A-Z0-9][\w.-]*){0,2}$/;
/** What is done to a thing that a product keeps. */
const keeping =
  /^(?:Lists|Looks up|Fetches|Gets|Retrieves|Gives|Shows|Reports|Deletes|Removes|Creates|Adds|Updates|Edits|Archives|Restores) /;
/** Domains whose servers work with what others keep. */
const keepingNothing = new Set(['files', 'search-web', 'browsers-automation', 'shells-code-exec', 'memory-knowledge']);
/** What a lead says of place or of another product already. */
const placed = / (?:in|on|from|into|to|within|across|at|with) |(?<= )[A-Z][a-z]/;
/** Sites of what people put up, on which things are, not in them. */
const sites =
  /^(?:YouTube|Reddit|LinkedIn|Instagram|Facebook|TikTok|Bilibili|Pinterest|Medium|Vimeo|Twitch|eBay|Etsy|Hacker News|Hugging Face Hub)$/;
/** Products that read what other sites keep. */
const gatherers = /crawl|scrap|serp/i;
const rest = / by its |, optionally |, page | with the given | under the given | for a given |\.$/;

/**
 * A rationale whose lead says in which product the thing is, where that reads right: "Deletes an access list in Twilio."
 * What is computed, run or sent, and what the lead places somewhere by itself, stays as it is.
 */
export function nameProduct(rationale: string, { product, domain }: Pick<Server, 'product' | 'domain'>): string {
  const end = rationale.indexOf('.') + 1;
  const lead = rationale.slice(0, end);
  const at = lead.search(rest);
  const own = lead.slice(0, at);
  const isPlaced = placed.test(own) || / by |(?:data|information)$/.test(own);
  const isSaid = own.toLowerCase().includes(product.split(' ')[0]?.toLowerCase() ?? '');
  if (
    isSaid ||
    gatherers.test(product) ||
    keepingNothing.has(domain) ||
    !name.test(product) ||
    !keeping.test(lead) ||
    at < 0 ||
    isPlaced
  )
    return rationale;
  return `${own} ${sites.test(product) ? 'on' : 'in'} ${product}${rationale.slice(at)}`;
}
