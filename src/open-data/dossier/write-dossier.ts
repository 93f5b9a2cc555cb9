import { urls } from '../../catalog/urls.ts';
import { countOf, nameCategory, nameSeverity } from '../../views/describe-tool.ts';
import { viewDossier, type CutNames, type DossierView } from '../../views/dossier/dossier-view.ts';
import type { Site, SiteServer } from '../../views/site.ts';
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
} from '../markdown/nodes.ts';

/** Names in a line, and how many were left out. */
const nameThem = ({ names, leftOut }: CutNames): Inline[] => [
  ...names.flatMap((name, i): Inline[] => [i === 0 ? '' : ', ', quote(name)]),
  ...(leftOut > 0 ? [` and ${leftOut} more`] : []),
];

const nameAfter = (label: string, named: CutNames): Inline[] =>
  named.count === 0 ? [`${label}: 0`] : [`${label}: ${named.count}. `, ...nameThem(named)];

const writeFacts = ({ facts }: DossierView): Block =>
  list(facts.map(({ term, says, isCode }) => [`${term}: `, isCode ? quote(says) : says]));

const writeCounts = ({ matrix, count }: DossierView): Block[] => [
  heading(2, countOf(count, 'tool')),
  list(matrix.heads.map(({ label, count: own }) => [`${label}: ${own}`])),
  list(matrix.rows.map(({ label, count: own }) => [`${label}: ${own}`])),
  ...(matrix.unknown > 0 ? [paragraph(`Not assessed: ${matrix.unknown}`)] : []),
];

const writeWorst = ({ worst }: DossierView): Block[] => [
  heading(2, 'The worst of them'),
  list(
    worst.map(({ tool, row, why, quote: words }) => [
      link(quote(tool.name), urls.toolMarkdown(tool.server, tool.slug)),
      `: ${nameSeverity(tool)}, ${nameCategory(tool)}; ${row.policy}. ${why}`,
      ...(words === null ? [] : [' In its own words: ', quote(words)]),
    ]),
  ),
];

const writeHygiene = ({ hygiene }: DossierView): Block[] => [
  heading(2, 'Text that has no place in a definition'),
  hygiene.length === 0
    ? paragraph('None was found.')
    : list(
        hygiene.map((finding) => [
          `${finding.title}: `,
          ...nameThem(finding),
          ...(finding.places.length === 0 ? [] : [`${finding.count === 0 ? '' : '; '}${finding.places.join(', ')}`]),
        ]),
      ),
];

const BLANKS = ['Decision (approve, approve with conditions, refuse)', 'Owner', 'Date', 'Expires', 'Conditions'];

/** A server's dossier as Markdown, with blanks to fill in. */
export function writeDossier(site: Pick<Site, 'attacks'>, onServer: SiteServer): string {
  const view = viewDossier(site, onServer);
  const { slug, name } = onServer.server;
  return joinBlocks([
    heading(1, `Dossier: ${name}`),
    blockquote(UNTRUSTED),
    paragraph(onServer.server.summary),
    heading(2, 'Decision'),
    list(BLANKS.map((blank) => [`${blank}:`])),
    heading(2, 'Facts'),
    writeFacts(view),
    ...(view.switches.length === 0
      ? []
      : [heading(3, 'Its own switches'), list(view.switches.map((each) => [quote(each.name), `: ${each.effect}`]))]),
    ...writeCounts(view),
    list(view.dangers.map((danger) => nameAfter(danger.label, danger))),
    ...writeWorst(view),
    heading(2, 'What the supervised pack does with them'),
    list(view.treatments.map((treatment) => nameAfter(treatment.label, treatment))),
    paragraph(link('The policy, for your client', `${urls.server(slug)}#policy`)),
    heading(2, 'Open questions'),
    view.questions.length === 0
      ? paragraph('None follows from the data.')
      : list(
          view.questions.map((question) => [
            `${question.asks} ${question.because}`,
            ...(question.count === 0 ? [] : [' ', ...nameThem(question)]),
          ]),
        ),
    heading(2, 'Documented attacks that its tools are open to'),
    view.patterns.length === 0
      ? paragraph('None of the patterns of the catalogue.')
      : list(view.patterns.map((each) => [link(each.name, each.href), ` (${countOf(each.count, 'tool')})`])),
    ...writeHygiene(view),
    list([
      [
        'Also as ',
        link('HTML', view.path),
        ', and every tool with room for a decision as ',
        link('CSV', urls.dossierCsv(slug)),
      ],
      [link('Lockfile', urls.lockfile(slug)), ', which pins the version that is decided about'],
    ]),
  ]);
}
