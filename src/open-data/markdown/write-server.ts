import type { RootContent } from 'mdast';
import { urls } from '../../catalog/urls.ts';
import { countOf, nameCategory, nameSeverity } from '../../views/describe-tool.ts';
import type { SiteServer, SiteTool } from '../../views/site.ts';
import { viewServer, type ServerView } from '../../views/server-view.ts';
import { heading, link, list, paragraph, quote, type Inline } from './nodes.ts';
import { writeAsking, writeOffered } from './offer-sections.ts';
import { listServerPolicies, writePolicy } from './policy-sections.ts';
import { UNTRUSTED, writeMarkdown } from './write-markdown.ts';

const listFacts = ({ server, newest }: SiteServer, { standing }: ServerView): Inline[][] => [
  [`Publisher: ${server.publisher.name}, ${standing}. ${server.publisher.basis}`],
  [
    server.package === null
      ? 'Package: not on a package registry'
      : `Package: ${server.package.name} (${server.package.registry})`,
  ],
  [`Repository: ${server.repository ?? 'not known'}`],
  [`Licence: ${server.license ?? 'not known'}`],
  [`Version shown: ${newest.manifest.version}, captured ${newest.manifest.provenance.capturedAt}`],
  ['Also as ', link('HTML', urls.server(server.slug)), ' and ', link('JSON', urls.serverJson(server.slug))],
  [link('Lockfile', urls.lockfile(server.slug)), ', which pins what it serves'],
  [link('Dossier', urls.dossierMarkdown(server.slug)), ', what to know before it is approved'],
];

const listTools = (tools: readonly SiteTool[]): RootContent =>
  list(
    tools.map((tool) => [
      link(quote(tool.name), urls.toolMarkdown(tool.server, tool.slug)),
      `: ${nameCategory(tool)}. ${tool.assessment.rationale}`,
    ]),
  );

/** A server's page as Markdown: what is known of it, its tools by severity, and a policy for all of them. */
export function writeServer(site: SiteServer): string {
  const view = viewServer(site);
  return writeMarkdown([
    heading(1, site.server.name),
    { type: 'blockquote', children: [paragraph(UNTRUSTED)] },
    paragraph(site.server.summary),
    list(listFacts(site, view)),
    ...writeAsking(view),
    heading(2, `Its ${countOf(view.currentCount, 'tool')} by severity`),
    paragraph(view.hints),
    // They come the worst first, so the levels do as well.
    ...[...Map.groupBy(view.current, nameSeverity)].flatMap(([label, tools]) => [
      heading(3, `${label} (${tools.length})`),
      listTools(tools),
    ]),
    ...(view.ofApp.length === 0
      ? []
      : [heading(3, `Called by its own page, not by the model (${view.ofApp.length})`), listTools(view.ofApp)]),
    ...(view.dropped.length === 0
      ? []
      : [heading(3, `No longer offered (${view.dropped.length})`), listTools(view.dropped)]),
    ...writeOffered(view),
    heading(2, 'A policy for all of it'),
    paragraph(`Read it before you use it; it knows nothing of your own case. ${view.policyNote}`.trim()),
    ...writePolicy(view.policy),
    ...listServerPolicies(site.server.slug),
  ]);
}
