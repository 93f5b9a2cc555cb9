import { urls } from '../catalog/urls.ts';

/** The parts of the site that its header leads to. */
const links = [
  { href: urls.tools(), label: 'Tools' },
  { href: urls.servers(), label: 'Servers' },
  { href: urls.severities(), label: 'Risk levels' },
  { href: urls.categories(), label: 'Categories' },
  { href: urls.traits(), label: 'Traits' },
  { href: urls.attacks(), label: 'Attacks' },
  { href: urls.policies(), label: 'Policies' },
  { href: urls.check(), label: 'Check your stack' },
  { href: urls.method(), label: 'Method' },
] as const;

/** The header's links, and the one that a page lies below; pages of tools and of servers lie below the servers. */
export function findSection(path: string | null) {
  const below = links.find(({ href }) => path?.startsWith(href) === true)?.href ?? null;
  return { links, current: below === urls.tools() && path !== urls.tools() ? urls.servers() : below };
}
