import { createHash } from 'node:crypto';
import { revealHiddenCharacters } from '../../catalog/hidden-characters.ts';
import type { Problem } from '../../catalog/schema/problem.ts';
import type { Finding, Report, SuppressedFinding } from '../findings/finding.ts';
import type { FindingRule } from '../findings/finding-rules.ts';
import type { TextPlace } from '../places/locate-places.ts';
import { ownVersion } from '../own-version.ts';
import { nameFile } from './name-file.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** What stays the same from run to run, wherever in the file a finding stands. */
const fingerprint = ({ rule, server, tool, detail }: Finding): string =>
  createHash('sha256')
    .update(JSON.stringify([rule, server, tool, detail]))
    .digest('hex')
    .slice(0, 32);

const writeRule = ({ id, title, help, level, securitySeverity }: FindingRule) => ({
  id,
  name: id.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase()),
  shortDescription: { text: title },
  fullDescription: { text: help },
  help: { text: `${title}. ${help}`, markdown: `**${title}**\n\n${help}\n\n\`toolrisk explain ${id}\` tells more.` },
  defaultConfiguration: { level },
  properties: {
    tags: securitySeverity > 0 ? ['security', 'mcp'] : ['mcp'],
    precision: 'medium',
    'problem.severity': level === 'note' ? 'recommendation' : level,
    // What is 0 has no place on that scale, and is no alert of security.
    ...(securitySeverity > 0 && { 'security-severity': securitySeverity.toFixed(1) }),
  },
});

const SOURCE_ROOT = '%SRCROOT%';

/** A file below the folder that the command runs in, or another by its whole address: only what is relative has a base. */
function writeArtifact(file: string) {
  const uri = nameFile(file);
  return file === '-' || URL.canParse(uri) ? { uri } : { uri, uriBaseId: SOURCE_ROOT };
}

/** From the place to the end of its line; a region that ends where it begins would be none. */
const writeRegion = ({ line, column, end }: TextPlace) => ({
  startLine: line,
  startColumn: column,
  endLine: line,
  endColumn: Math.max(end, column + 1),
});

function writeResult(
  { file, locate }: Report,
  rules: readonly FindingRule[],
  finding: Finding,
  accepted: Omit<SuppressedFinding, 'finding'> | null,
) {
  const ruleIndex = rules.findIndex(({ id }) => id === finding.rule);
  const print = fingerprint(finding);
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: rules[ruleIndex]?.level ?? 'warning',
    message: { text: revealHiddenCharacters(finding.message) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: writeArtifact(file),
          region: writeRegion(locate(finding.place)),
        },
        ...(finding.tool === null
          ? {}
          : {
              logicalLocations: [
                {
                  name: revealHiddenCharacters(finding.tool),
                  fullyQualifiedName: revealHiddenCharacters([finding.server, finding.tool].filter(Boolean).join('/')),
                  kind: 'function',
                },
              ],
            }),
      },
    ],
    // Code hosts tell alerts apart by the first of these, and would take all of one line for one.
    partialFingerprints: { primaryLocationLineHash: `${print.slice(0, 16)}:1`, 'toolrisk/v1': print },
    suppressions:
      accepted === null
        ? []
        : [
            {
              kind: 'external',
              status: 'accepted',
              justification: accepted.reason,
              properties: { expires: accepted.expires },
            },
          ],
  };
}

const writeNotification = ({ code, level, file, path, message, hint }: Problem) => ({
  descriptor: { id: code },
  level,
  message: { text: revealHiddenCharacters(`${message} ${hint}`) },
  locations: [
    {
      physicalLocation: { artifactLocation: writeArtifact(file) },
      ...(path === '' ? {} : { logicalLocations: [{ fullyQualifiedName: revealHiddenCharacters(path) }] }),
    },
  ],
});

/** GitHub takes no file with more results than this; of what it takes, it shows the 5,000 worst. */
export const MOST_RESULTS = 25_000;

/** What of a report fits, the worst first where something doesn't, what is accepted last; and how it is told that it is cut. */
function cutReport(report: Report, rules: readonly FindingRule[]) {
  const { findings, suppressed } = report;
  const left = findings.length + suppressed.length - MOST_RESULTS;
  if (left <= 0) return { findings, suppressed, problems: [] };
  const weight = new Map(rules.map(({ id, securitySeverity }) => [id, securitySeverity]));
  const worst = findings.toSorted((a, b) => (weight.get(b.rule) ?? 0) - (weight.get(a.rule) ?? 0));
  const problem: Problem = {
    code: 'too-many-results',
    level: 'warning',
    file: report.file,
    path: '',
    message: `${left} of ${left + MOST_RESULTS} results are left out, the least severe of them: code hosts refuse more than ${MOST_RESULTS}.`,
    hint: 'Check fewer servers at a time, or take --format json, which has all.',
  };
  return {
    findings: worst.slice(0, MOST_RESULTS),
    suppressed: suppressed.slice(0, Math.max(0, MOST_RESULTS - findings.length)),
    problems: [problem],
  };
}

/**
 * A report as SARIF 2.1.0, within what GitHub's code scanning documents that it takes; `rules` are those that it can be
 * about, in any order.
 */
export function writeSarif(whole: Report, rules: readonly FindingRule[], given: readonly Problem[]): string {
  const cut = cutReport(whole, rules);
  const report = { ...whole, ...cut };
  const problems = [...given, ...cut.problems];
  const met = new Set([...report.findings, ...report.suppressed.map(({ finding }) => finding)].map(({ rule }) => rule));
  const told = rules.filter(({ id }) => met.has(id));
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'toolrisk', semanticVersion: ownVersion, rules: told.map(writeRule) } },
        columnKind: 'utf16CodeUnits',
        // Its address is left out: reports tell nothing of the machine.
        originalUriBaseIds: { [SOURCE_ROOT]: { description: { text: 'The folder that the command runs in.' } } },
        invocations: [
          {
            executionSuccessful: !problems.some(({ level }) => level === 'error'),
            toolExecutionNotifications: problems.map(writeNotification),
          },
        ],
        results: [
          ...report.findings.map((finding) => writeResult(report, told, finding, null)),
          ...report.suppressed.map(({ finding, ...accepted }) => writeResult(report, told, finding, accepted)),
        ],
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}
