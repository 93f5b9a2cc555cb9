import type { MiddlewareHandler } from 'astro';
import { glossary } from './catalog/glossary.ts';
import { urls } from './catalog/urls.ts';
import { makeTermLinker } from './glossary/link-terms.ts';

const linkTerms = makeTermLinker(glossary, (id) => `${urls.glossary()}#${id}`);

/** Links terms on every page but the glossary's own. */
export const onRequest: MiddlewareHandler = async ({ url }, next) => {
  const response = await next();
  const isPage = response.headers.get('content-type')?.startsWith('text/html') === true;
  if (!isPage || url.pathname === urls.glossary()) return response;
  return new Response(linkTerms(await response.text()), response);
};
