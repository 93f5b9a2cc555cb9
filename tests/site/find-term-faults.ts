import { glossary } from '../../src/catalog/glossary.ts';
import type { ReadPage } from './page-facts.ts';
import type { BuiltSite } from './sites.ts';

/** The page on which a site explains its words. */
export const glossaryOf = ({ settings }: BuiltSite): string => `${settings.BASE_PATH}glossary/`;

const formsOf = (id: string): readonly string[] => glossary.find((term) => term.id === id)?.forms ?? [];

/** What is wrong with the links of a page to words that are explained: one line each, with the page in front. */
export function findTermFaults({ path, terms }: ReadPage, glossaryPath: string): string[] {
  if (path === glossaryPath) return terms.map(({ href }) => `${path} links ${href}`);
  const wrong = terms.filter(({ href, words }) => {
    const said = words.toLowerCase().replaceAll(/\s+/g, ' ');
    return !formsOf(href.replace(`${glossaryPath}#`, '')).some((form) => form.toLowerCase() === said);
  });
  // On the page of a tool a word is linked once, elsewhere once in a text.
  const isTool = /\/tools\/[^/]+\/[^/]+\/$/.test(path);
  const keys = terms.map(({ href, block }) => (isTool ? href : `${href} ${block}`));
  return [
    ...terms.filter(({ isStray }) => isStray).map(({ words }) => `has a link outside running prose: ${words}`),
    ...wrong.map(({ href, words }) => `links “${words}” to ${href}`),
    ...keys.filter((key, i) => keys.indexOf(key) < i).map((key) => `links ${key} again`),
  ].map((fault) => `${path} ${fault}`);
}
