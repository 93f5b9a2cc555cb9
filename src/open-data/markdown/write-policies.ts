import { urls } from '../../catalog/urls.ts';
import { renderServerPolicies, type ServerPolicy } from '../../views/policies/server-policies.ts';
import type { SiteServer } from '../../views/site.ts';
import { blockquote, code, heading, joinBlocks, link, list, paragraph, span, UNTRUSTED, type Block } from './nodes.ts';

const writePolicy = ({ format, pack, rendered }: ServerPolicy): Block[] => [
  heading(2, format.label),
  paragraph(
    `File ${format.fileName}, pack ${pack.label.toLowerCase()}. ${rendered.summary} `,
    link('Where it goes, how to check it and how to undo it', urls.policyGuide(format.id)),
  ),
  code(format.language, rendered.text.trimEnd()),
  ...(rendered.notes.length === 0 ? [] : [list(rendered.notes.map(({ text }) => [text]))]),
];

/** A server's policy for every client and gateway, as one document in which each stands whole. */
export const writePolicies = (site: SiteServer): string =>
  joinBlocks([
    heading(1, `Policies for ${site.server.name}`),
    blockquote(UNTRUSTED),
    paragraph(
      `All tools of version ${site.newest.manifest.version}, for a server that you call ${site.server.slug}, and nothing beside them as far as the client or gateway can. Where it can ask a person, the pack is supervised, else standard.`,
    ),
    paragraph(
      'Every other pack, single tools and your own name for the server: ',
      link('the page of the server', `${urls.server(site.server.slug)}#policy`),
      ' renders them where its script runs; what each pack recommends for each tool is in ',
      link('intents.json', urls.policyIntents(site.server.slug)),
      '; and in a clone of the project ',
      span(`npm run -s policy -- --server ${site.server.slug} --format ID --pack NAME`),
      ' prints any of them.',
    ),
    ...renderServerPolicies(site).flatMap(writePolicy),
  ]);
