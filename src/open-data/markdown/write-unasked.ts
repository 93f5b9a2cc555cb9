import { urls } from '../../catalog/urls.ts';
import { countOf } from '../../views/describe-tool.ts';
import type { SiteServer } from '../../views/site.ts';
import { viewUnasked, type UnaskedView } from '../../views/unasked/unasked-view.ts';
import { blockquote, heading, joinBlocks, link, list, paragraph, quote, UNTRUSTED, type Block } from './nodes.ts';

type Group = UnaskedView['held' | 'free'][number];

/** Tools under what they have in common, each with the reason for it. */
const writeGroups = (groups: readonly Group[]): Block[] =>
  groups.length === 0
    ? [paragraph('None.')]
    : groups.flatMap(({ title, tools }) => [
        heading(3, `${title} (${tools.length})`),
        list(tools.map(({ name, severity, reason }) => [quote(name), ` (${severity ?? 'not assessed'}): ${reason}`])),
      ]);

const writeClients = ({ clients }: UnaskedView): Block =>
  list(
    clients.map(({ label, guide, unasked, asked, refused }) => [
      link(label, guide),
      `: ${unasked} unasked, ${asked} asked, ${refused} refused`,
    ]),
  );

/** What of a server may run without asking as Markdown, and why not the rest. */
export function writeUnasked(onServer: SiteServer): string {
  const view = viewUnasked(onServer);
  const { slug, name } = onServer.server;
  return joinBlocks([
    heading(1, `${name}: may it run without asking?`),
    blockquote(UNTRUSTED),
    paragraph(view.answer),
    paragraph('The list as a policy, for your client: ', link('choose it on the page', `${view.path}#policy`), '.'),
    heading(2, `Not on the list, and why (${view.total - view.count})`),
    ...writeGroups(view.held),
    heading(2, `On the list (${view.count})`),
    ...writeGroups(view.free),
    heading(2, 'What becomes of it in each client'),
    paragraph(`Of all ${countOf(view.total + view.ofApp, 'tool')}, by name. ${view.clientsNote}`),
    writeClients(view),
    list([['Also as ', link('HTML', view.path)], [link('The server and its tools', urls.serverMarkdown(slug))]]),
  ]);
}
