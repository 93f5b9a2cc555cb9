import { revealHiddenCharacters } from '../../catalog/hidden-characters.ts';
import { categories, severities, traits } from '../../catalog/vocabulary.ts';
import { splitText } from '../../classifier/reading/split-words.ts';
import { detectLexicon } from '../../classifier/words/lexicon.ts';
import { sumPoints } from '../../classifier/judging/severity.ts';
import { describeState } from '../../views/asking/describe-state.ts';
import { listParameters } from '../../views/parameters.ts';
import type { AssessedServer, AssessedTool } from '../../assessed/load-assessed-catalogue.ts';
import { compareRisk } from '../../views/site.ts';
import type { SearchVocabulary } from './draft-search-files.ts';
import type { SearchDocument, SearchedServer } from './search-document.ts';

export const NOT_ASSESSED = 'not-assessed';

const listTerms = (terms: readonly { readonly id: string; readonly label: string }[]) =>
  terms.map(({ id, label }) => [id, label] as const);

/** The vocabulary as the search has it; what was not assessed is a value of its own, never a mild one. */
export const searchVocabulary: SearchVocabulary = {
  categories: [...listTerms(categories), [NOT_ASSESSED, 'Not assessed']],
  severities: [...listTerms(severities), [NOT_ASSESSED, 'Not assessed']],
  traits: listTerms(traits),
};

const readText = (value: unknown): string => (typeof value === 'string' ? value : '');

function makeDocument(tool: AssessedTool): SearchDocument {
  const { definition, assessment } = tool;
  const description = readText(definition.description);
  return {
    name: revealHiddenCharacters(tool.name),
    slug: tool.slug,
    title: readText(definition.title),
    description,
    gloss: tool.gloss ?? '',
    rationale: assessment.rationale,
    parameters: (listParameters(definition) ?? []).map(({ name }) => name),
    category: assessment.category ?? NOT_ASSESSED,
    severity: assessment.severity ?? NOT_ASSESSED,
    points: assessment.axes === null ? 0 : Math.max(0, sumPoints(assessment.axes)),
    reach: Math.max(0, assessment.axes?.reach.points ?? 0),
    traits: assessment.traits,
    language: detectLexicon(description, splitText(description.slice(0, 2000))).language,
    state: describeState(tool),
  };
}

/** `owner/name` of a repository at a host of code, else its address. */
const shortenRepository = (url: string | null): string =>
  (url ?? '').replace(/^https:\/\/(?:www\.)?(?:github|gitlab)\.com\//, '').replace(/^https:\/\//, '');

const makeServer = ({ server, tools }: AssessedServer): SearchedServer => ({
  slug: server.slug,
  name: server.name,
  product: server.name.toLowerCase().includes(server.product.toLowerCase()) ? '' : server.product,
  packageName: server.package?.name ?? '',
  repository: shortenRepository(server.repository),
  tools: tools.toSorted(compareRisk).map(makeDocument),
});

/** Servers as the search has them, in their order, the worst tools of each first. */
export const listDocuments = (servers: readonly AssessedServer[]): SearchedServer[] => servers.map(makeServer);
