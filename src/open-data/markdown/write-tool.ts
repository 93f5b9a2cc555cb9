import type { RootContent } from 'mdast';
import { urls } from '../../catalog/urls.ts';
import { adviseOn } from '../../views/advice.ts';
import { describeDeed, describeTraits, nameCategory, nameSeverity } from '../../views/describe-tool.ts';
import { viewExposures } from '../../views/exposure-view.ts';
import type { Site, SiteTool } from '../../views/site.ts';
import { viewToolPolicy } from '../../views/policies/policy-panel-view.ts';
import { describeRecommendation } from '../../views/policies/recommendation.ts';
import { writeDefinition, writeParameters } from './definition-sections.ts';
import { heading, link, list, paragraph, quote, type Inline } from './nodes.ts';
import { writeToolOffer } from './offer-sections.ts';
import { writePolicy } from './policy-sections.ts';
import { writeEvidence, writeModes, writeReason, writeTerms } from './verdict-sections.ts';
import { UNTRUSTED, writeMarkdown } from './write-markdown.ts';

const listFacts = (tool: SiteTool): Inline[][] => {
  const { server } = tool.onServer;
  return [
    ['Severity: ', nameSeverity(tool)],
    ['Category: ', nameCategory(tool)],
    ['Server: ', link(server.name, urls.serverMarkdown(server.slug)), `, version ${tool.version}`],
    ...(tool.isCurrent ? [] : [['No longer offered by the newest version of its server']]),
    ['Definition: ', tool.digest],
    ['Also as ', link('HTML', urls.tool(server.slug, tool.slug)), ' and ', link('JSON', urls.serverJson(server.slug))],
  ];
};

function writeEffect(tool: SiteTool): RootContent[] {
  const traits = describeTraits(tool);
  return [
    heading(2, 'What it does'),
    paragraph(describeDeed(tool, 'this tool').replace(/^t/, 'T')),
    ...(traits.length > 0 ? [list(traits.map(({ label, description }) => [`${label}. ${description}`]))] : []),
  ];
}

const writeControl = (tool: SiteTool): RootContent[] => [
  heading(2, 'How to control it'),
  paragraph(describeRecommendation(tool)),
  ...adviseOn(tool).map((advice) => paragraph(advice)),
  ...writePolicy(viewToolPolicy(tool, tool.onServer)),
  paragraph('Other formats stand with ', link('the policy of the whole server', urls.serverMarkdown(tool.server)), '.'),
];

function writeExposures(site: Site, tool: SiteTool): RootContent[] {
  const exposures = viewExposures(site, tool);
  if (exposures.length === 0) return [];
  return [
    heading(2, 'Documented attacks that it is open to'),
    list(
      exposures.map(({ reason, patterns }) => [
        ...reason.map(({ text, isName }) => (isName ? quote(text) : text)),
        ...patterns.flatMap(({ name, href }, i) => [i === 0 ? ' ' : ', ', link(name, href)]),
      ]),
    ),
  ];
}

/** A tool's page as Markdown: what the page says, without what only a reader on the way through the site wants. */
export const writeTool = (site: Site, tool: SiteTool): string =>
  writeMarkdown([
    heading(1, quote(tool.name), ` on ${tool.onServer.server.name}`),
    { type: 'blockquote', children: [paragraph(UNTRUSTED)] },
    list(listFacts(tool)),
    ...writeEffect(tool),
    ...writeReason(tool),
    ...writeEvidence(tool),
    ...writeModes(tool),
    ...writeTerms(tool),
    ...writeToolOffer(tool),
    ...writeParameters(tool),
    ...writeControl(tool),
    ...writeExposures(site, tool),
    ...writeDefinition(tool),
  ]);
