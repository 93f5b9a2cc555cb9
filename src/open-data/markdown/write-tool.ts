import { urls } from '../../catalog/urls.ts';
import { adviseOn } from '../../views/advice.ts';
import { describeDeed, describeTraits, nameCategory, nameSeverity } from '../../views/describe-tool.ts';
import { viewExposures } from '../../views/exposure-view.ts';
import type { Site, SiteTool } from '../../views/site.ts';
import { describeRecommendation } from '../../views/policies/recommendation.ts';
import { writeDescription, writeParameters } from './definition-sections.ts';
import { heading, link, list, paragraph, quote, strong, type Block, type Inline } from './nodes.ts';
import { writeToolOffer } from './offer-sections.ts';
import { writeEvidence, writeModes, writeReason, writeTerms } from './verdict-sections.ts';

const listFacts = (tool: SiteTool): Inline[][] => [
  ['Name: ', quote(tool.name)],
  ['Severity: ', nameSeverity(tool)],
  ['Category: ', nameCategory(tool)],
  ['Version: ', tool.version],
  ...(tool.isCurrent ? [] : [['No longer offered by the newest version of its server']]),
  ['Definition: ', tool.digest],
  ['Also as ', link('HTML', urls.tool(tool.server, tool.slug))],
];

function writeEffect(tool: SiteTool): Block[] {
  const traits = describeTraits(tool);
  return [
    strong('What it does'),
    paragraph(describeDeed(tool, 'this tool').replace(/^t/, 'T')),
    ...(traits.length > 0 ? [list(traits.map(({ label, description }) => [`${label}. ${description}`]))] : []),
  ];
}

const writeControl = (tool: SiteTool): Block[] => [
  strong('How to control it'),
  paragraph(describeRecommendation(tool)),
  ...adviseOn(tool).map((advice) => paragraph(advice)),
];

function writeExposures(site: Pick<Site, 'attacks'>, tool: SiteTool): Block[] {
  const exposures = viewExposures(site, tool);
  if (exposures.length === 0) return [];
  return [
    strong('Documented attacks that it is open to'),
    list(
      exposures.map(({ reason, patterns }) => [
        ...reason.map(({ text, isName }) => (isName ? quote(text) : text)),
        ...patterns.flatMap(({ name, href }, i) => [i === 0 ? ' ' : ', ', link(name, href)]),
      ]),
    ),
  ];
}

/** A tool's page as a section that has its slug for a title: what the page says, without what only leads on. */
export const writeTool = (site: Pick<Site, 'attacks'>, tool: SiteTool): Block[] => [
  heading(3, tool.slug),
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
  ...writeDescription(tool),
];
