import { describeTransport } from '../../catalog/describe-configuration.ts';
import { readCapabilities } from '../../catalog/read-answers.ts';
import { readProtocol } from '../../catalog/read-protocol.ts';
import type { Manifest, Results } from '../../catalog/schema/manifest.ts';
import type { Json } from '../../catalog/schema/tool-definition.ts';
import { ours, quote, type Wording } from '../../history/say.ts';
import { joinWords } from '../describe-tool.ts';
import { nameEras } from './name-eras.ts';
import { nameSome } from './name-some.ts';
import { spellDuration } from './spell-duration.ts';

/** A fact of how a server speaks. */
export interface ProtocolFact {
  readonly term: string;
  readonly says: Wording;
}

const readField = (value: Json | undefined, key: string): Json | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, key)
    ? value[key]
    : undefined;

const TASKS = 'io.modelcontextprotocol/tasks';
/** More of what a server declares isn't told on its page. */
const MOST_EXTENSIONS = 8;

/** Every answer that was kept, that of the capture itself first. */
const listAnswers = ({ results, configurations }: Manifest): Results[] => [
  results,
  ...configurations.flatMap((each) => each.results ?? []),
];

function tellProtocol(manifest: Manifest): Wording {
  const spoken = readProtocol(manifest);
  const { revisions } = spoken;
  const named = revisions.length === 0 ? '' : `; revision${revisions.length === 1 ? '' : 's'} ${joinWords(revisions)}`;
  const told = ours(`${nameEras(spoken)}${named}`);
  return spoken.unmeasured === ''
    ? [told]
    : [told, ours('; it was asked, and what came of it is: '), quote(spoken.unmeasured)];
}

/** How it was spoken to with success, each way once. */
const tellTransports = ({ provenance, configurations }: Manifest): Wording => {
  const answered = configurations.filter(({ outcome }) => outcome !== 'refused').map(({ transport }) => transport);
  const words = [...new Set([provenance.transport, ...answered])].map(describeTransport).filter((word) => word !== '');
  return [ours(words.length === 0 ? 'not known' : `asked ${joinWords(words)}`)];
};

function listExtensions(manifest: Manifest): string[] {
  const declared = listAnswers(manifest).map((answers) => readField(readCapabilities(answers), 'extensions'));
  return [
    ...new Set(
      declared.flatMap((each) =>
        typeof each === 'object' && each !== null && !Array.isArray(each) ? Object.keys(each) : [],
      ),
    ),
  ];
}

/** What a list of tools says of how long and by whom it may be kept; undefined where it says nothing. */
function findKeeping({ results, configurations }: Manifest) {
  const pages = [
    ...results['tools/list'],
    ...configurations.flatMap(({ envelopes, results: own }) => [
      ...(envelopes['tools/list'] ?? []),
      ...(own?.['tools/list'] ?? []),
    ]),
  ];
  return pages
    .map((page) => ({ ttl: readField(page, 'ttlMs'), scope: readField(page, 'cacheScope') }))
    .find(({ ttl, scope }) => typeof ttl === 'number' || scope === 'public' || scope === 'private');
}

/** How long clients may keep the list of tools, and whether they may hand it on. */
function tellKeeping(manifest: Manifest): Wording | null {
  const found = findKeeping(manifest);
  if (found === undefined) return null;
  const { ttl, scope } = found;
  const { transport, variablesSet } = manifest.provenance;
  const isBehindHeader = transport !== 'stdio' && variablesSet.length > 0;
  const long = typeof ttl === 'number' && ttl > 3_600_000;
  const keeping =
    typeof ttl !== 'number' || !(ttl > 0)
      ? 'Clients are to ask anew each time'
      : `Clients may keep the list of tools for ${spellDuration(ttl)}${long ? ', and see a change in it only then' : ''}`;
  const sharing =
    scope === 'public'
      ? isBehindHeader
        ? '. It is marked public although it was asked for with a header that tells who asks: what one is offered may be shown to others.'
        : ', and share it among users.'
      : '.';
  return [ours(keeping + sharing)];
}

/** What is known of how a server speaks, from its newest capture. What there is nothing to say of has no entry. */
export function listProtocolFacts(manifest: Manifest): ProtocolFact[] {
  const extensions = listExtensions(manifest);
  const declares = (capability: string) =>
    listAnswers(manifest).some((answers) => readField(readCapabilities(answers), capability) !== undefined);
  const keeping = tellKeeping(manifest);
  return [
    { term: 'Protocol', says: tellProtocol(manifest) },
    { term: 'Transport', says: tellTransports(manifest) },
    ...(extensions.length > 0 ? [{ term: 'Extensions', says: nameSome(extensions, MOST_EXTENSIONS) }] : []),
    ...(declares('tasks') || extensions.includes(TASKS)
      ? [{ term: 'Tasks', says: [ours('A call may go on in the background, and its result be asked for later.')] }]
      : []),
    ...(keeping === null ? [] : [{ term: 'Kept lists', says: keeping }]),
  ];
}
