import { revealHiddenCharacters } from '../catalog/hidden-characters.ts';
import { urls } from '../catalog/urls.ts';
import { readSiteSettings } from '../catalog/site-settings.ts';
import { describeState } from '../views/asking/describe-state.ts';
import { nameCategory, nameSeverity } from '../views/describe-tool.ts';
import { listParameters } from '../views/parameters.ts';
import { rankSeverity, type SiteTool } from '../views/site.ts';

const LONGEST_DEFINITION = 20_000;

/** One entry of the search index, in the form of Pagefind's `addCustomRecord`. */
export interface SearchRecord {
  readonly url: string;
  readonly content: string;
  /** One index for all: a search must not depend on the language of the reader's browser. */
  readonly language: 'en';
  readonly meta: Record<'title' | 'server' | 'severity' | 'category' | 'rationale' | 'state', string>;
  readonly filters: Record<'category' | 'severity' | 'server', string[]>;
  readonly sort: Record<'severity', string>;
}

const { BASE_PATH } = readSiteSettings();

/** A tool's record: its name, definition and our words about it. Pagefind puts the base path back in front of the URL. */
export function makeRecord(tool: SiteTool): SearchRecord {
  const { name, definition, assessment, onServer, gloss } = tool;
  const { description, title } = definition;
  const texts = [
    name,
    typeof title === 'string' ? title : '',
    typeof description === 'string' ? description.slice(0, LONGEST_DEFINITION) : '',
    gloss ?? '',
    assessment.rationale,
    (listParameters(definition) ?? []).map((parameter) => parameter.name).join(' '),
  ];
  return {
    url: urls.tool(tool.server, tool.slug).slice(BASE_PATH.length - 1),
    content: revealHiddenCharacters(texts.filter((text) => text !== '').join('\n')),
    language: 'en',
    meta: {
      title: revealHiddenCharacters(name),
      server: onServer.server.name,
      severity: nameSeverity(tool),
      category: nameCategory(tool),
      rationale: assessment.rationale,
      state: describeState(tool),
    },
    filters: {
      category: [assessment.category ?? 'not-assessed'],
      severity: [assessment.severity ?? 'not-assessed'],
      server: [onServer.server.slug],
    },
    sort: { severity: String(rankSeverity(tool)) },
  };
}
