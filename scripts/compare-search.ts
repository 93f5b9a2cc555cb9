import './tell-errors.ts';
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import { loadAssessedCatalogue } from '../src/assessed/load-assessed-catalogue.ts';
import { openSearch } from '../src/search/engine/open-search.ts';
import { NO_FILTERS } from '../src/search/engine/split-filters.ts';
import { splitTerms } from '../src/search/engine/split-terms.ts';
import { draftSearchFiles } from '../src/search/index/draft-search-files.ts';
import { listDocuments, searchVocabulary } from '../src/search/index/list-documents.ts';
import type { SearchedServer } from '../src/search/index/search-document.ts';

// It takes no option; one that is given is an error, said at once.
parseArgs({ options: {} });

/** Searches the same questions with other engines, each with its own way of fields, weights, prefixes and slips. */
const PACKAGES = ['minisearch@7.2.0', '@orama/orama@3.1.18', 'flexsearch@0.8.212'];
const FOLDER = '.build/search-engines';
const FIELDS = ['name', 'words', 'title', 'server', 'parameters', 'description', 'rationale'] as const;
const WEIGHTS = { name: 8, words: 8, title: 4, server: 4, parameters: 2, description: 1, rationale: 1 };
const FIRST = 5;

interface Question {
  readonly ask: string;
  readonly kind: string;
  readonly tools?: readonly string[];
  readonly least?: number;
  readonly servers?: readonly string[];
}

/** What an engine found first: tools as `server/tool`, servers by their slugs. */
interface Found {
  readonly tools: readonly string[];
  readonly servers: readonly string[];
}

interface Engine {
  readonly name: string;
  /** Bytes of the packed index, and of those of them that a median question fetches. */
  readonly size: number;
  readonly fetched: () => number;
  readonly ask: (text: string) => Promise<Found> | Found;
}

/** A record for each tool and each server; servers have no tool's name. */
const listRecords = (servers: readonly SearchedServer[]) =>
  servers.flatMap(({ slug, name, product, packageName, repository, tools }) => {
    const server = [slug, name, product, packageName, repository].join(' ');
    const ofServer = { id: slug, name, words: '', title: '', server, parameters: '', description: '', rationale: '' };
    const ofTools = tools.map((tool) => ({
      id: `${slug}/${tool.name}`,
      name: tool.name,
      words: splitTerms(tool.name).join(' '),
      title: tool.title,
      server: name,
      parameters: tool.parameters.join(' '),
      description: `${tool.description} ${tool.gloss}`,
      rationale: tool.rationale,
    }));
    return [ofServer, ...ofTools];
  });
type SearchRecord = ReturnType<typeof listRecords>[number];

const divide = (ids: readonly string[]): Found => ({
  tools: ids.filter((id) => id.includes('/')).slice(0, FIRST),
  servers: ids.filter((id) => !id.includes('/')).slice(0, FIRST),
});
const load = async (file: string) => import(pathToFileURL(resolve(FOLDER, 'node_modules', file)).href);
const whole = (index: unknown) => {
  const size = gzipSync(typeof index === 'string' ? index : JSON.stringify(index)).length;
  return { size, fetched: () => size };
};

async function openOwn(servers: readonly SearchedServer[]): Promise<Engine> {
  const files = draftSearchFiles(servers, searchVocabulary);
  const size = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  const costs: number[] = [];
  const ask = async (text: string): Promise<Found> => {
    const seen = new Set<string>();
    const search = await openSearch(async (path) => {
      seen.add(path);
      return gunzipSync(files.get(path) ?? new Uint8Array());
    });
    const { ids, servers: hits } = await search.find({ text, filters: NO_FILTERS, sort: 'best' });
    const first = [...ids.slice(0, 10)];
    const rows = await search.readRows(first);
    costs.push([...seen].reduce((sum, path) => sum + (files.get(path)?.length ?? 0), 0));
    const tools = rows.map(
      ({ name }, i) => `${search.head.servers[search.head.serverOf[first[i] ?? 0] ?? 0]?.slug}/${name}`,
    );
    return { tools: tools.slice(0, FIRST), servers: hits.map(({ server }) => server.slug) };
  };
  return { name: 'own index', size, fetched: () => findMedian(costs), ask };
}

async function openMiniSearch(records: readonly SearchRecord[]): Promise<Engine> {
  const { default: MiniSearch } = await load('minisearch/dist/es/index.js');
  const engine = new MiniSearch({
    fields: FIELDS,
    searchOptions: { boost: WEIGHTS, prefix: true, fuzzy: 0.2, combineWith: 'AND' },
  });
  engine.addAll(records);
  const idsOf = (text: string, more = {}) => engine.search(text, more).map(({ id }: { id: string }) => id);
  const ask = (text: string): Found => {
    const all = idsOf(text);
    return divide(all.length > 0 ? all : idsOf(text, { combineWith: 'OR' }));
  };
  return { name: 'MiniSearch', ...whole(JSON.stringify(engine)), ask };
}

async function openOrama(records: readonly SearchRecord[]): Promise<Engine> {
  const orama = await load('@orama/orama/dist/esm/index.js');
  const schema = { id: 'string', ...Object.fromEntries(FIELDS.map((field) => [field, 'string'])) };
  const engine = orama.create({ schema });
  await orama.insertMultiple(engine, [...records], 1000);
  const ask = async (term: string): Promise<Found> => {
    const options = { term, boost: WEIGHTS, tolerance: 1, threshold: 0, limit: 100, properties: [...FIELDS] };
    const all = await orama.search(engine, options);
    const { hits } = all.count > 0 ? all : await orama.search(engine, { ...options, threshold: 1 });
    return divide(hits.map(({ document }: { document: SearchRecord }) => document.id));
  };
  return { name: 'Orama', ...whole(orama.save(engine)), ask };
}

async function openFlexSearch(records: readonly SearchRecord[]): Promise<Engine> {
  const { Document } = await load('flexsearch/dist/flexsearch.bundle.module.min.mjs').then(({ default: all }) => all);
  const engine = new Document({ document: { id: 'id', index: [...FIELDS] }, tokenize: 'forward', context: false });
  for (const record of records) engine.add(record);
  const exported: string[] = [];
  await engine.export((_key: string, data: string) => void exported.push(data));
  const ask = (text: string): Found => {
    const found: { result: string[] }[] = engine.search(text, { limit: 100, suggest: true });
    return divide([...new Set(found.flatMap(({ result }) => result))]);
  };
  return { name: 'FlexSearch', ...whole(exported.join('\n')), ask };
}

const findMedian = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;

const isRight = ({ kind, tools, least, servers }: Question, found: Found): boolean => {
  if (tools !== undefined) return found.tools.filter((tool) => tools.includes(tool)).length >= (least ?? 1);
  if (kind === 'server') return found.servers[0] === servers?.[0];
  return found.servers.slice(0, FIRST).filter((slug) => servers?.includes(slug)).length >= 3;
};

await mkdir(FOLDER, { recursive: true });
await writeFile(`${FOLDER}/package.json`, '{"private":true}');
spawnSync('npm', ['install', '--no-audit', '--no-fund', '--silent', ...PACKAGES], { cwd: FOLDER, stdio: 'inherit' });
const { servers: assessed } = await loadAssessedCatalogue('data');
const servers = listDocuments(assessed);
// A server may serve two tools of one name: the first stands for both.
const records = [...new Map(listRecords(servers).map((record) => [record.id, record])).values()];
const [questions = [], heldOut = []] = await Promise.all(
  ['questions', 'held-out-questions'].map(
    async (name) => JSON.parse(await readFile(`tests/search/${name}.json`, 'utf8')) as Question[],
  ),
);
const openers = [openOwn, openMiniSearch, openOrama, openFlexSearch].map(
  (open) => async () => (open === openOwn ? openOwn(servers) : (open as typeof openMiniSearch)(records)),
);
const table = [];
for (const open of openers) {
  const start = performance.now();
  const engine = await open();
  const built = performance.now() - start;
  const times: number[] = [];
  const wrong: string[] = [];
  for (const question of questions) {
    const asked = performance.now();
    const found = await engine.ask(question.ask);
    times.push(performance.now() - asked);
    if (!isRight(question, found)) wrong.push(question.ask);
  }
  const later: string[] = [];
  for (const question of heldOut) if (!isRight(question, await engine.ask(question.ask))) later.push(question.ask);
  table.push({
    engine: engine.name,
    'right of 40': questions.length - wrong.length,
    'right of 40 more': heldOut.length - later.length,
    'kB, packed': Math.round(engine.size / 1000),
    'kB fetched, median': Math.round(engine.fetched() / 100) / 10,
    'ms a question, median': Math.round(findMedian(times) * 10) / 10,
    'ms to make': Math.round(built),
  });
  console.log(`${engine.name} has wrong: ${[...wrong, ...later].join(' · ') || 'nothing'}`);
}
console.table(table);
