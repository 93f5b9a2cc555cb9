import { lastKey } from '../catalog/json-pointer.ts';
import { createHash } from 'node:crypto';
import { revealHiddenCharacters } from '../catalog/hidden-characters.ts';
import type { AxisTerm } from '../catalog/schema/assessment.ts';
import { readSiteSettings } from '../catalog/site-settings.ts';
import { axes, severities } from '../catalog/vocabulary.ts';
import { urls } from '../catalog/urls.ts';
import { rateSum, sumPoints } from '../classifier/judging/severity.ts';
import { isRiskierForSome } from './asking/is-riskier-for-some.ts';
import { describeOutput } from './asking/tell-members.ts';
import { viewToolOffer } from './asking/tool-offer-view.ts';
import { isForAppOnly } from '../catalog/read-audience.ts';
import { describeLacks } from './coverage.ts';
import { adviseOn } from './advice.ts';
import { viewDeclared } from './declared-view.ts';
import { viewHygiene } from './hygiene-view.ts';
import { describeEffect, describeTraits, nameCategory, nameSeverity, withArticle } from './describe-tool.ts';
import { listPatterns, viewExposures } from './exposure-view.ts';
import { answerQuestions, serialiseFaqPage } from './faq.ts';
import { tellConfidence } from './tell-confidence.ts';
import { listParameters } from './parameters.ts';
import { relateTools } from './related-tools.ts';
import { listSendingLaw } from './sending-law.ts';
import type { Site, SiteTool } from './site.ts';
import { shortenText } from './text-segments.ts';
import { viewToolPolicy } from './policies/policy-panel-view.ts';
import { describeRecommendation } from './policies/recommendation.ts';
import { standard } from '../policies/packs/standard.ts';

const { REPOSITORY_URL } = readSiteSettings();

/** Longer descriptions are cut on the page; the data has them whole. */
const LONGEST_DESCRIPTION = 10_000;

/** The source expression that a content security policy names an inline script with. */
const hashScript = (script: string): `sha256-${string}` =>
  `sha256-${createHash('sha256').update(script).digest('base64')}`;

/** A prefilled issue in the site's own repository; null where it has none. */
function linkCorrection({ server, name, version, digest, assessment }: SiteTool): string | null {
  if (REPOSITORY_URL === null) return null;
  const shown = revealHiddenCharacters(name);
  const body = `Server: ${server} ${version}\nTool: ${shown}\nDefinition: ${digest}\nVerdict shown: ${assessment.category ?? 'not assessed'}, ${assessment.severity ?? 'not assessed'}\n\nWhat is wrong, and what in the definition shows it:\n`;
  return `${REPOSITORY_URL}/issues/new?${new URLSearchParams({ title: `Correction: ${shown} on ${server}`, body })}`;
}

/** The English name of the language that a description is in; null where that is English or there is none. */
const nameLanguage = ({ definition, onServer }: SiteTool): string | null =>
  onServer.server.language === 'en' || typeof definition['description'] !== 'string'
    ? null
    : (new Intl.DisplayNames('en', { type: 'language' }).of(onServer.server.language) ?? null);

/** A served text; empty where it is none or nothing but white space. */
const readText = (value: SiteTool['definition'][string]): string =>
  typeof value === 'string' && value.trim() !== '' ? value : '';

/** Evidence with the rule it belongs to, and the spans of the description that it marks. */
const readEvidence = ({ assessment }: SiteTool) => ({
  quotes: assessment.evidence,
  marked: assessment.evidence.filter(({ field, part }) => field === '/description' && part === 'value'),
});

/** The ways of calling it that differ in risk, each with what the standard pack would do about that way alone. */
export const listModes = (tool: SiteTool) =>
  tool.assessment.modes.map((mode) => ({
    ...mode,
    argument: lastKey(mode.parameter),
    category: mode.category ?? 'Not assessed',
    // The axes are those of the worst way; of this one only its category is known.
    recommended: standard.decideIntent(tool.definition, {
      ...tool.assessment,
      category: mode.category,
      axes: null,
      traits: [],
    }).disposition,
  }));

/** Which verdict the policy follows where a tool has rows per way of calling. */
const explainModes = ({ assessment: { source } }: SiteTool): string =>
  source === 'review'
    ? 'The rows are the rules’ reading; the review judged the tool as a whole, and the recommended policy follows the review.'
    : 'The recommended policy is that of the worst; formats that can tell the ways apart let the harmless ones pass.';

/** Who says so, and how surely. */
export function describeBasis(tool: SiteTool): string {
  const { source, confidence } = tool.assessment;
  const verdict = `${nameSeverity(tool)} risk, as ${withArticle(nameCategory(tool))} tool.`;
  return source === 'review'
    ? `${verdict} Reviewed: a reader of the definition set this verdict over that of the rules. Confidence is measured of rules only, so it has none.`
    : `${verdict} Assessed by rules from the definition alone. ${tellConfidence(confidence)}`.trimEnd();
}

/** Where no words of the definition are quoted for the level on an axis: what it rests on. */
function explainBareTerm({ points, source }: AxisTerm, isReviewed: boolean): string {
  if (source === 'review') return 'set by the review';
  if (points === 0) return 'nothing on this';
  return isReviewed ? 'left as it was by the review' : 'goes with the category';
}

/** The severity sum, one row an axis; null where there is none. */
export const listTerms = ({ assessment }: SiteTool) =>
  assessment.axes &&
  axes.map(({ id, label, levels }) => {
    const term = assessment.axes?.[id];
    return {
      axis: label,
      level: levels.find((level) => level.id === term?.level)?.label ?? term?.level ?? '',
      points: term?.points ?? 0,
      bare: term === undefined ? '' : explainBareTerm(term, assessment.source === 'review'),
      quotes: term?.evidence.flatMap((index) => assessment.evidence[index]?.quote ?? []) ?? [],
    };
  });

/** What the terms add up to, and the severity that it stands for. */
const addTerms = ({ assessment: { axes: terms } }: SiteTool) => {
  const points = terms === null ? 0 : sumPoints(terms);
  return { points, label: severities.find(({ id }) => id === rateSum(points))?.label ?? '' };
};

/** What a page is called by: the tool's name, and where the server has two of it, the end of its address as well. */
const nameAlone = ({ name, hasTwin, slug }: SiteTool): string =>
  revealHiddenCharacters(name) + (hasTwin ? ` (${slug.slice(-6)})` : '');

/** Everything that a tool's page shows. */
export type ToolView = ReturnType<typeof viewTool>;

export function viewTool(site: Site, tool: SiteTool) {
  const { definition, name, onServer, server, slug } = tool;
  const faqs = answerQuestions(tool);
  const faqJson = serialiseFaqPage(faqs);
  const shownName = revealHiddenCharacters(name);
  const severity = nameSeverity(tool);
  const snapshot = onServer.snapshots.find(({ manifest }) => manifest.version === tool.version) ?? onServer.newest;
  return {
    path: urls.tool(server, slug),
    title: `${nameAlone(tool)} on ${onServer.server.name}: ${severity === 'Not assessed' ? 'not assessed' : `${severity.toLowerCase()} risk`} · Toolrisk`,
    summary: `${nameAlone(tool)} is ${withArticle(nameCategory(tool))} tool of ${onServer.server.name}. Its severity, the evidence in its definition, and policies to copy.`,
    description: shortenText(readText(definition['description']), LONGEST_DESCRIPTION),
    language: nameLanguage(tool),
    servedTitle: readText(definition['title']),
    effect: describeEffect({ ...tool, name: shownName }),
    traits: describeTraits(tool),
    evidence: readEvidence(tool),
    modes: listModes(tool),
    modesNote: explainModes(tool),
    declared: viewDeclared(definition, tool.assessment),
    hygiene: viewHygiene(tool.hygiene),
    terms: listTerms(tool),
    sum: addTerms(tool),
    verdictBasis: describeBasis(tool),
    parameters: listParameters(definition),
    policy: viewToolPolicy(tool, onServer),
    recommendation: describeRecommendation(tool),
    advice: adviseOn(tool),
    exposures: viewExposures(site, tool),
    patterns: listPatterns(site, tool),
    law: listSendingLaw(site, tool),
    related: relateTools(site, tool),
    faqs,
    faqJson,
    faqHash: hashScript(faqJson),
    snapshot,
    lacks: describeLacks(snapshot.manifest.provenance),
    isForAppOnly: isForAppOnly(definition),
    isSometimes: tool.onlyWith.length > 0,
    isRiskierForSome: isRiskierForSome(tool),
    offer: viewToolOffer(tool, snapshot),
    output: describeOutput(definition),
    correction: linkCorrection(tool),
  };
}
