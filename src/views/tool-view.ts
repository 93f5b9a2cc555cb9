import { lastKey } from '../catalog/json-pointer.ts';
import { revealHiddenCharacters } from '../catalog/hidden-characters.ts';
import { readSiteSettings } from '../catalog/site-settings.ts';
import { axes, severities } from '../catalog/vocabulary.ts';
import { urls } from '../catalog/urls.ts';
import { rateSum, severityThresholds, sumPoints } from '../classifier/judging/severity.ts';
import { isRiskierForSome } from './asking/is-riskier-for-some.ts';
import { describeOutput } from './asking/tell-members.ts';
import { viewToolOffer } from './asking/tool-offer-view.ts';
import { isForAppOnly } from '../catalog/read-audience.ts';
import { describeLacks } from './coverage.ts';
import { adviseOn } from './advice.ts';
import { viewDeclared } from './declared-view.ts';
import { viewHygiene } from './hygiene-view.ts';
import {
  describeArguments,
  describeDeed,
  describeTraits,
  nameCategory,
  nameSeverity,
  withArticle,
} from './describe-tool.ts';
import { viewExposures } from './exposure-view.ts';
import { answerQuestions } from './faq.ts';
import { findNamedTerms, linkTexts } from '../glossary/link-terms.ts';
import { leadCall } from './label/lead-call.ts';
import { printPoints, viewLabel } from './label/label-view.ts';
import { numberEvidence } from './label/number-evidence.ts';
import { viewServedWords } from './label/served-words.ts';
import { tellConfidence } from './tell-confidence.ts';
import { listParameters } from './parameters.ts';
import { viewToolHistory } from './history/tool-history-view.ts';
import { listSendingLaw } from './sending-law.ts';
import { listSections, tellNothingFound } from './tool-sections.ts';
import type { SiteTool } from './site.ts';
import type { Surroundings } from './surroundings.ts';
import { viewToolPolicy } from './policies/policy-panel-view.ts';
import { describeRecommendation } from './policies/recommendation.ts';
import { standard } from '../policies/packs/standard.ts';

const { REPOSITORY_URL } = readSiteSettings();

/** A prefilled issue in the site's own repository; null where it has none. */
function linkCorrection({ server, name, version, digest, assessment }: SiteTool): string | null {
  if (REPOSITORY_URL === null) return null;
  const shown = revealHiddenCharacters(name);
  const body = `Server: ${server} ${version}\nTool: ${shown}\nDefinition: ${digest}\nVerdict shown: ${assessment.category ?? 'not assessed'}, ${assessment.severity ?? 'not assessed'}\n\nWhat is wrong, and what in the definition shows it:\n`;
  return `${REPOSITORY_URL}/issues/new?${new URLSearchParams({ title: `Correction: ${shown} on ${server}`, body })}`;
}

const languages = new Intl.DisplayNames('en', { type: 'language' });

/** The English name of the language that a description is in; null where that is English or there is none. */
const nameLanguage = ({ definition, onServer }: SiteTool): string | null =>
  onServer.server.language === 'en' || typeof definition['description'] !== 'string'
    ? null
    : (languages.of(onServer.server.language) ?? null);

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

/** What the axes add up to, in words and as a level. */
function addTerms({ assessment: { axes: terms } }: SiteTool) {
  const points = terms === null ? 0 : sumPoints(terms);
  const parts = terms === null ? [] : axes.map(({ id }) => terms[id].points).filter((each) => each !== 0);
  const label = severities.find(({ id }) => id === rateSum(points))?.label ?? '';
  const from = severityThresholds.findLast((each) => each.from === null || each.from <= points)?.from ?? null;
  const next = severityThresholds.find((each) => each.from !== null && each.from > points)?.from ?? null;
  const bounds = [...(from === null ? [] : [`from ${from}`]), ...(next === null ? [] : [`up to ${next - 1}`])];
  const sum = parts.length > 1 ? `${parts.map(printPoints).join(' + ')} = ${printPoints(points)}. ` : '';
  return {
    points: printPoints(points),
    label,
    told: `${sum}${label} is ${bounds.join(' ')}.`,
  };
}

/** What a page is called by: the tool's name, and where the server has two of it, the end of its address as well. */
const nameAlone = ({ name, hasTwin, slug }: SiteTool): string =>
  revealHiddenCharacters(name) + (hasTwin ? ` (${slug.slice(-6)})` : '');

/** What a call does: in a sentence to begin with, and what is to be added. */
function describeCall(tool: SiteTool) {
  const { lead, rest } = leadCall(describeDeed(tool, revealHiddenCharacters(tool.name)), tool.gloss);
  const asides = [rest, ...(tool.assessment.modes.length > 1 ? ['This is the worst that its arguments choose.'] : [])];
  return { lead, more: asides.filter((each) => each !== '').join(' ') };
}

/** The prose that a newcomer reads, with terms linked: what is recommended, and what is answered. */
function linkProse(tool: SiteTool, names: readonly string[]) {
  const faqs = answerQuestions(tool);
  const [recommendation = [], ...answers] = linkTexts(
    [describeRecommendation(tool), ...faqs.map(({ answer }) => answer)],
    findNamedTerms(names),
  );
  return { recommendation, faqs: faqs.map(({ question }, i) => ({ question, answer: answers[i] ?? [] })) };
}

/** Everything that a tool's page shows. */
export type ToolView = ReturnType<typeof viewTool>;

export function viewTool(surroundings: Surroundings, tool: SiteTool) {
  const { definition, onServer, server, slug } = tool;
  const findings = numberEvidence(tool.assessment);
  const severity = nameSeverity(tool);
  const parameters = listParameters(definition);
  const snapshot = onServer.snapshots.find(({ manifest }) => manifest.version === tool.version) ?? onServer.newest;
  const parts = {
    findings,
    parameters,
    exposures: viewExposures(surroundings, tool),
    hygiene: viewHygiene(tool.hygiene),
    offer: viewToolOffer(tool, snapshot),
  };
  return {
    ...parts,
    strip: listSections(parts),
    nothingFound: tellNothingFound(tool),
    history: viewToolHistory(tool),
    path: urls.tool(server, slug),
    title: `${nameAlone(tool)} on ${onServer.server.name}: ${severity === 'Not assessed' ? 'not assessed' : `${severity.toLowerCase()} risk`} · Toolrisk`,
    summary: `${nameAlone(tool)} is ${withArticle(nameCategory(tool))} tool of ${onServer.server.name}. Its severity, the evidence in its definition, and policies to copy.`,
    language: nameLanguage(tool),
    ...describeCall(tool),
    ...linkProse(tool, [tool.name, ...(parameters ?? []).map(({ name }) => name)]),
    label: viewLabel(tool, findings),
    served: viewServedWords(tool, findings),
    call: describeArguments(parameters),
    traits: describeTraits(tool),
    modes: listModes(tool),
    modesNote: explainModes(tool),
    declared: viewDeclared(definition, tool.assessment),
    sum: addTerms(tool),
    verdictBasis: describeBasis(tool),
    policy: viewToolPolicy(tool, onServer),
    advice: adviseOn(tool),
    law: listSendingLaw(surroundings, tool),
    related: surroundings.relate(tool),
    snapshot,
    lacks: describeLacks(snapshot.manifest.provenance),
    isForAppOnly: isForAppOnly(definition),
    isSometimes: tool.onlyWith.length > 0,
    isRiskierForSome: isRiskierForSome(tool),
    output: describeOutput(definition),
    correction: linkCorrection(tool),
  };
}
