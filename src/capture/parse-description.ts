import { domainIds, domainIdSchema, type DomainId } from '../catalog/schema/domain.ts';
import { suggestNearest } from '../catalog/suggest-nearest.ts';
import { showText } from './show-text.ts';

/** What a person says of a server beside how it is captured; null for what is not said. */
export interface SaidOfServer {
  readonly product: string | null;
  readonly domain: DomainId | null;
}

/** In UTF-16 units: products have names, not descriptions. */
const LONGEST_PRODUCT = 80;

/** Reads the options --product and --domain; `refuse` is told what is wrong with them. */
export function parseDescription(
  { product, domain }: { readonly product?: string | undefined; readonly domain?: string | undefined },
  refuse: (message: string, hint: string) => void,
): SaidOfServer {
  const name = product?.trim() ?? null;
  if (name !== null && (name === '' || name.length > LONGEST_PRODUCT))
    refuse(
      `--product takes a name of up to ${LONGEST_PRODUCT} characters.`,
      'Name the product as its users call it: --product Notion.',
    );
  if (domain === undefined) return { product: name, domain: null };
  const read = domainIdSchema.exclude(['unsorted']).safeParse(domain);
  if (read.success) return { product: name, domain: read.data };
  const known = domainIds.filter((id) => id !== 'unsorted');
  const nearest = suggestNearest(domain, known);
  refuse(
    `There is no domain ${showText(domain.slice(0, 100))}.`,
    nearest === null ? `Give one of ${known.join(', ')}.` : `Did you mean ${nearest}? There are ${known.join(', ')}.`,
  );
  return { product: name, domain: null };
}
