import { compareDeclared } from '../../assessed/declared/compare-declared.ts';
import { findBlanketHints } from '../../assessed/declared/find-blanket-hints.ts';
import { fewestConfidence } from '../../assessed/doubts/list-doubts.ts';
import { isRiskierForSome } from '../asking/is-riskier-for-some.ts';
import { describeGaps } from '../coverage.ts';
import { countDeclaring, describeHints } from '../describe-hints.ts';
import { countOf } from '../describe-tool.ts';
import { viewOffered } from '../asking/offered-view.ts';
import { viewRegistry } from '../registry-view.ts';
import { isForModel, type SiteServer, type SiteTool } from '../site.ts';

/** Something that the catalogue can't answer, and somebody has to before an approval. */
export interface OpenQuestion {
  readonly asks: string;
  /** What in the data raises it. */
  readonly because: string;
  /** The tools that it is about; empty where it is about the server. */
  readonly tools: readonly SiteTool[];
}

const ask = (asks: string, because: string, tools: readonly SiteTool[] = []): OpenQuestion => ({
  asks,
  because,
  tools,
});

/** One question, where a condition holds. */
const askWhere = (holds: boolean, asks: string, because: string): OpenQuestion[] => (holds ? [ask(asks, because)] : []);

/** One question about those tools that it concerns. */
const askOf = (tools: readonly SiteTool[], asks: string, tell: (count: string) => string): OpenQuestion[] =>
  tools.length === 0 ? [] : [ask(asks, tell(countOf(tools.length, 'tool')), tools)];

/** Who is behind it, and what is known of what is run. */
function askOfPublisher({ server }: SiteServer): OpenQuestion[] {
  const { publisher, variables, launch, registry } = server;
  const { disagreements } = viewRegistry(server);
  const secrets = variables.filter(({ secret }) => secret).map(({ name }) => name);
  return [
    ...askWhere(
      publisher.standing === 'unknown',
      'Who publishes it?',
      `Its publisher is not known. ${publisher.basis}`,
    ),
    ...askWhere(
      publisher.standing === 'community' && secrets.length > 0,
      `Who has read the code that is given ${secrets.join(', ')}?`,
      `${publisher.name} is not the maker of ${server.product}, and the server asks for ${countOf(secrets.length, 'secret')}.`,
    ),
    ...askWhere(
      registry !== null && registry.deprecated !== null,
      'What takes its place?',
      'Its publisher has deprecated the version that was captured.',
    ),
    ...askWhere(
      disagreements.length > 0,
      'Is it built from what it names?',
      `Its registry and its own files do not tell the same ${disagreements.map(({ label }) => label).join(', ')}.`,
    ),
    ...askWhere(server.license === null, 'May it be used here?', 'No licence is known.'),
    ...askWhere(server.repository === null, 'Where is its source?', 'No public repository is known.'),
    ...askWhere(
      server.package === null && launch.length === 0,
      'Which version will answer?',
      'It is on no package registry and has no command to start it with, so that nothing here can pin what runs.',
    ),
  ];
}

/** How far the capture can be built on. */
function askOfCapture({ newest, snapshots }: SiteServer): OpenQuestion[] {
  const { provenance, version } = newest.manifest;
  const partial = snapshots.filter(({ manifest }) => manifest.provenance.coverage === 'partial');
  return [
    ...askWhere(
      provenance.kind === 'reconstructed',
      'Does it really serve this?',
      'Its definitions were put together from its source; no running server answered.',
    ),
    ...describeGaps(provenance).map((gap) => ask('What else does it offer?', gap)),
    ...askWhere(
      snapshots.length === 1,
      'How does it change from version to version?',
      `Only ${version} was captured, so there is no history to judge by.`,
    ),
    ...askWhere(
      partial.length > 0 && provenance.coverage === 'full',
      'What changed between its versions?',
      `${partial.map(({ manifest }) => manifest.version).join(', ')} ${partial.length === 1 ? 'was' : 'were'} captured in part.`,
    ),
  ];
}

/** What verdicts leave open. */
function askOfTools(offered: readonly SiteTool[]): OpenQuestion[] {
  const current = offered.filter(isForModel);
  const isFree = ({ assessment }: SiteTool) =>
    assessment.axes?.code.level === 'unbounded' || assessment.modes.some(({ value }) => value === null);
  const isUnsure = ({ assessment: { source, status, confidence } }: SiteTool) =>
    status === 'assessed' && source === 'rules' && (confidence ?? 1) < fewestConfidence;
  const understates = ({ definition, assessment }: SiteTool) =>
    compareDeclared(definition, assessment).mismatches.some(({ kind }) => kind === 'dangerous');
  return [
    ...askOf(
      current.filter(({ assessment }) => assessment.status === 'not-assessed'),
      'What do these do?',
      (count) => `${count} could not be assessed: the definition says too little. That is not the same as safe.`,
    ),
    ...askOf(
      current.filter(isFree),
      'Who decides what is put into them?',
      (count) =>
        `${count} with a free-form argument, such as code, a query or a command: how bad a call gets is up to the caller.`,
    ),
    ...askOf(
      current.filter(isUnsure),
      'Are these judged right?',
      (count) => `${count} whose verdict the rules are less sure of: confidence below ${fewestConfidence}.`,
    ),
    ...askOf(
      current.filter(understates),
      'Does a client here believe what they declare?',
      (count) => `${count} declared more harmless than judged; a client that trusts such hints asks nobody.`,
    ),
  ];
}

/** What depends on how the server is set up and who asks it. */
function askOfSetting({ newest, server }: SiteServer, offered: readonly SiteTool[]): OpenQuestion[] {
  const { variablesSet } = newest.manifest.provenance;
  return [
    ...askWhere(
      server.switches.length > 0,
      'Which of its switches will be on?',
      variablesSet.length === 0
        ? 'It was captured with none of its variables set.'
        : `It was captured with ${variablesSet.join(', ')} set; what another setting offers is counted below where it was measured.`,
    ),
    ...askOf(
      offered.filter(({ onlyWith }) => onlyWith.length > 0),
      'Will your client be offered these?',
      (count) => `${count} offered to some clients, or with some settings, alone.`,
    ),
    ...askOf(
      offered.filter(isRiskierForSome),
      'Which definition will your client get?',
      (count) => `${count} defined otherwise for some clients, and riskier.`,
    ),
    ...askOf(
      offered.filter((tool) => !isForModel(tool)),
      'May its own page call these?',
      (count) =>
        `${count} meant for a page of the server and not for the model; counts here leave ${count === '1 tool' ? 'it' : 'them'} out.`,
    ),
    ...viewOffered(newest).cover.map((sentence) => ask('Who looks at what the policy leaves open?', sentence)),
  ];
}

/** Whether the server says itself what its tools do. */
const askOfHints = (current: readonly SiteTool[]): OpenQuestion[] =>
  askWhere(
    countDeclaring(current) < current.length || findBlanketHints(current) !== null,
    'What will clients assume where nothing is declared?',
    describeHints(current),
  );

/** Everything that the data leaves open about a server, of the whole first, then of its tools. */
export function listOpenQuestions(site: SiteServer): OpenQuestion[] {
  const offered = site.tools.filter(({ isCurrent }) => isCurrent);
  return [
    ...askOfPublisher(site),
    ...askOfCapture(site),
    ...askOfSetting(site, offered),
    ...askOfHints(offered.filter(isForModel)),
    ...askOfTools(offered),
  ];
}
