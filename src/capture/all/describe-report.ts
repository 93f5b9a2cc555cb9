import { showText } from '../show-text.ts';
import type { Recapture, RecaptureReport } from './recapture-report.ts';

const listNames = (names: readonly string[], verb: string): string[] =>
  names.length === 0 ? [] : [`    ${names.length} ${verb}: ${names.map(showText).join(', ')}`];

/** What differs, as lines. */
const describeDifferences = ({ added, dropped, changed, others }: Recapture): string[] => [
  ...listNames(added, 'added'),
  ...listNames(dropped, 'dropped'),
  ...(changed.length === 0 ? [] : [`    ${changed.length} changed:`]),
  ...changed.map(({ tool, how }) => `      ${showText(tool)}: ${how.map(showText).join('; ')}`),
  ...(others.length === 0 ? [] : [`    other answers differ: ${others.map(showText).join(', ')}`]),
];

const describeConfigurations = ({ configurations }: Recapture): string[] =>
  configurations.map((line) => `    ${showText(line)}`);

const describeProblems = ({ problems }: Recapture): string[] =>
  problems.flatMap(({ code, message, hint }) => [`    ${code}: ${showText(message)}`, `      ${showText(hint)}`]);

const sayMinutes = ({ minutes }: Recapture): string => `${minutes.toFixed(1)} min`;

const describeChange = (recapture: Recapture): string[] => {
  const { server, version, against, isNewVersion, written } = recapture;
  const differences = describeDifferences(recapture);
  const kept = written === null ? 'read what, and keep it with --keep-changes' : `kept as ${showText(written)}`;
  return [
    `  ${server} ${showText(version ?? '')}, against ${showText(against ?? '')}; ${kept}; ${sayMinutes(recapture)}`,
    ...(differences.length === 0 && isNewVersion ? ['    serves the same as before'] : differences),
    ...describeConfigurations(recapture),
    ...describeProblems(recapture),
  ];
};

const describeFailure = (recapture: Recapture): string[] => [
  `  ${recapture.server}${recapture.source === null ? '' : ` (${recapture.source})`}${recapture.status === 'failed' ? `; ${sayMinutes(recapture)}` : ''}`,
  ...describeProblems(recapture),
];

/** The groups of a report in the order that a person should read them in. */
const GROUPS: readonly {
  readonly title: string;
  readonly has: (recapture: Recapture) => boolean;
  readonly describe: (recapture: Recapture) => string[];
}[] = [
  {
    title: 'changed without a new version',
    has: ({ status, isNewVersion }) => status === 'changed' && !isNewVersion,
    describe: describeChange,
  },
  { title: 'failed', has: ({ status }) => status === 'failed', describe: describeFailure },
  {
    title: 'in a new version',
    has: ({ status, isNewVersion }) => status === 'changed' && isNewVersion,
    describe: describeChange,
  },
  { title: 'not repeatable', has: ({ status }) => status === 'not-repeatable', describe: describeFailure },
  {
    title: 'unchanged',
    has: ({ status }) => status === 'unchanged',
    describe: (recapture) => [
      `  ${recapture.server} ${showText(recapture.version ?? '')}${recapture.written === null ? '' : '; kept anew, for it tells more'}; ${sayMinutes(recapture)}`,
      ...describeConfigurations(recapture),
    ],
  },
  {
    title: 'skipped, for there is no newer version',
    has: ({ status }) => status === 'skipped',
    describe: ({ server, version }) => [`  ${server} ${showText(version ?? '')}`],
  },
];

/** Warnings of captures that came to nothing new, each once, with the servers that it is about. */
function describeWarnings(servers: readonly Recapture[]): string[] {
  const warnings = servers
    .filter(({ status }) => status === 'unchanged')
    .flatMap(({ server, problems }) => problems.map(({ code, message }) => ({ server, said: `${code}: ${message}` })));
  const lines = [...Map.groupBy(warnings, ({ said }) => said)].flatMap(([said, about]) => [
    `  ${showText(said)}`,
    `    ${about.length}: ${about.map(({ server }) => server).join(', ')}`,
  ]);
  return lines.length === 0 ? [] : ['', 'warnings of those unchanged:', ...lines];
}

/** What a run came to, as lines: how many of each kind, then each. */
export function describeReport({ servers, part, minutes }: RecaptureReport): string[] {
  const groups = GROUPS.map(({ has, ...group }) => ({ ...group, members: servers.filter(has) }));
  return [
    `${part === null ? '' : `part ${part.index} of ${part.of}, `}${servers.length} ${servers.length === 1 ? 'server' : 'servers'} in ${minutes.toFixed(1)} minutes: ${groups.map(({ title, members }) => `${members.length} ${title}`).join(', ')}`,
    ...groups
      .filter(({ members }) => members.length > 0)
      .flatMap(({ title, describe, members }) => ['', `${title}:`, ...members.flatMap((each) => describe(each))]),
    ...describeWarnings(servers),
  ];
}
