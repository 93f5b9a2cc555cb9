import { createHash } from 'node:crypto';
import { revealHiddenCharacters } from '../../catalog/hidden-characters.ts';
import type { Problem } from '../../catalog/schema/problem.ts';
import type { Finding, Report, SuppressedFinding } from '../findings/finding.ts';
import type { FindingRule } from '../findings/finding-rules.ts';
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
    tags: ['security', 'mcp'],
    precision: 'medium',
    'problem.severity': level === 'note' ? 'recommendation' : level,
    'security-severity': securitySeverity.toFixed(1),
  },
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
          artifactLocation: { uri: nameFile(file), ...(file === '-' ? {} : { uriBaseId: '%SRCROOT%' }) },
          region: { startLine: locate(finding.place) },
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
      physicalLocation: { artifactLocation: { uri: nameFile(file) } },
      ...(path === '' ? {} : { logicalLocations: [{ fullyQualifiedName: revealHiddenCharacters(path) }] }),
    },
  ],
});

/** A report as SARIF 2.1.0, as code hosts show it; `rules` are those that it can be about, in any order. */
export function writeSarif(report: Report, rules: readonly FindingRule[], problems: readonly Problem[]): string {
  const met = new Set([...report.findings, ...report.suppressed.map(({ finding }) => finding)].map(({ rule }) => rule));
  const told = rules.filter(({ id }) => met.has(id));
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'toolrisk', semanticVersion: ownVersion, rules: told.map(writeRule) } },
        columnKind: 'utf16CodeUnits',
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
