import { urls } from '../../catalog/urls.ts';
import { countOf } from '../../views/describe-tool.ts';
import type { Site } from '../../views/site.ts';
import { dataFiles } from '../published-files.ts';
import { blockquote, heading, joinBlocks, link, list, paragraph, UNTRUSTED } from './nodes.ts';

/** `/llms.txt` in the form of llmstxt.org: a title, a summary, and lists of what there is to read. */
export const writeLlmsText = ({ servers, tools }: Site): string =>
  joinBlocks([
    heading(1, 'Toolrisk'),
    blockquote(
      `What the tools of MCP (Model Context Protocol) servers can do to the people who let an agent call them: ${countOf(servers.length, 'server')}, ${countOf(tools.length, 'tool')}, each with a category, a severity, its evidence and a policy.`,
    ),
    paragraph(
      'Verdicts are assessments of what a server serves; nobody has tried what its tools do. A tool that is not assessed is not safe. The document of each server below has a section for each of its tools.',
    ),
    paragraph(UNTRUSTED),
    heading(2, 'Servers'),
    list(
      servers.map(({ server, tools: own }) => [
        link(server.name, urls.serverMarkdown(server.slug)),
        `: ${countOf(own.length, 'tool')}. ${server.summary}`,
      ]),
    ),
    heading(2, 'Data'),
    list(
      dataFiles
        .filter(({ path }) => !path.includes('{'))
        .map(({ path, holds }) => [link(path.slice(urls.dataFile('').length), path), `: ${holds}`]),
    ),
    heading(2, 'Optional'),
    list([
      [link('Method', urls.method()), ': how verdicts are made, and how often they are right'],
      [link('Attacks', urls.attacks()), ': documented attack patterns'],
      [link('Compare', urls.compare()), ': servers for the same work, side by side'],
      [link('Shared names', urls.names()), ': names of tools that several servers use, and what differs'],
      [link('Glossary', urls.glossary()), ': the terms in use'],
      [link('Policies', urls.policies()), ': what the packs and formats do'],
    ]),
  ]);
