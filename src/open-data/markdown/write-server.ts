import { urls } from '../../catalog/urls.ts';
import { countOf, nameCategory, nameSeverity } from '../../views/describe-tool.ts';
import type { Site, SiteServer, SiteTool } from '../../views/site.ts';
import type { RegistryView } from '../../views/registry-view.ts';
import { viewServer, type ServerView } from '../../views/server-view.ts';
import {
  type Block,
  blockquote,
  heading,
  type Inline,
  joinBlocks,
  link,
  list,
  paragraph,
  quote,
  UNTRUSTED,
} from './nodes.ts';
import { writeAsking, writeOffered } from './offer-sections.ts';
import { listServerPolicies } from './policy-sections.ts';
import { writeTool } from './write-tool.ts';

/** What the registry tells, as text of others. */
const listTold = ({ record, downloads, disagreements }: RegistryView): Inline[][] => [
  ...(downloads === null ? [] : [[`Downloads: ${downloads}`]]),
  ...(record === null
    ? []
    : [
        ...(record.deprecated === null ? [] : [['Deprecated by its publisher: ', quote(record.deprecated)]]),
        ...(record.description === null ? [] : [['Says of itself: ', quote(record.description)]]),
        ...record.facts.map(({ label, told }) => [`${label}, by its registry: `, quote(told)]),
        [`${record.source}.`],
      ]),
  ...disagreements.map(({ label, told }) => [
    `Not the same everywhere, ${label}: `,
    ...told.flatMap(({ by, value }, i) => [i === 0 ? '' : '; ', quote(value), ` by ${by}`]),
  ]),
];

/** Where its publisher says that it runs a server, which is no word on what is there. */
const listRemotes = (remotes: ServerView['remotes']): Inline[][] =>
  remotes.map(({ url, below, source, told }) => [
    'Remote server, not captured: ',
    quote(url),
    `${below}, declared by its publisher ${told}, at `,
    quote(source),
  ]);

const listFacts = ({ server, newest }: SiteServer, { standing, registry, remotes }: ServerView): Inline[][] => [
  [`Publisher: ${server.publisher.name}, ${standing}. ${server.publisher.basis} ${registry.rule}`],
  [
    server.package === null
      ? 'Package: not on a package registry'
      : `Package: ${server.package.name} (${server.package.registry})`,
  ],
  [`Repository: ${server.repository ?? 'not known'}`],
  [`Licence: ${server.license ?? 'not known'}`],
  ...(registry.noRecord === null ? [] : [[registry.noRecord]]),
  ...listTold(registry),
  ...listRemotes(remotes),
  [`Version shown: ${newest.manifest.version}, captured ${newest.manifest.provenance.capturedAt}`],
  ['Also as ', link('HTML', urls.server(server.slug)), ' and ', link('JSON', urls.serverJson(server.slug))],
  [link('Lockfile', urls.lockfile(server.slug)), ', which pins what it serves'],
  [link('Dossier', urls.dossierMarkdown(server.slug)), ', what to know before it is approved'],
];

const listTools = (tools: readonly SiteTool[]): Block =>
  list(
    tools.map((tool) => [
      link(quote(tool.name), `#${tool.slug}`),
      `: ${nameCategory(tool)}. ${tool.assessment.rationale}`,
    ]),
  );

/** A server's page and those of its tools as Markdown: what is known of it, a policy for all, and a section for each tool. */
export function writeServer(site: Pick<Site, 'attacks'>, onServer: SiteServer): string {
  const view = viewServer(onServer);
  return joinBlocks([
    heading(1, onServer.server.name),
    blockquote(UNTRUSTED),
    paragraph(onServer.server.summary),
    list(listFacts(onServer, view)),
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
    ...listServerPolicies(onServer.server.slug),
    heading(2, 'Its tools, one by one'),
    ...onServer.tools.flatMap((tool) => writeTool(site, tool)),
  ]);
}
