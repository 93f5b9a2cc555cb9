import { revealHiddenCharacters } from '../../catalog/hidden-characters.ts';
import { urls } from '../../catalog/urls.ts';
import { listParameters } from '../../views/parameters.ts';
import type { SiteTool } from '../../views/site.ts';
import { type Block, fence, link, strong, list, paragraph, quote } from './nodes.ts';

/** What a call may be given; what the server says of each stands in the definition. */
export function writeParameters({ definition }: SiteTool): Block[] {
  const parameters = listParameters(definition);
  const head = strong('Parameters');
  if (parameters === null)
    return [head, paragraph("The tool's input schema can't be read as a list of named parameters.")];
  if (parameters.length === 0) return [head, paragraph('It takes none.')];
  return [
    head,
    list(
      parameters.map(({ name, type, isRequired, defaultValue }) => [
        quote(name),
        ': ',
        quote(type),
        isRequired ? ', required' : ', optional',
        ...(defaultValue === null ? [] : [', by default ', quote(defaultValue)]),
      ]),
    ),
  ];
}

/** What the server says of the tool, as it was served, and where the rest of its definition is. */
export function writeDescription(tool: SiteTool): Block[] {
  const description = tool.definition['description'];
  const whole = paragraph(
    'The whole definition is in the ',
    link('data of its server', urls.serverJson(tool.server)),
    '.',
  );
  const head = strong('Description');
  if (typeof description !== 'string' || description.trim() === '')
    return [head, paragraph('The server gives it none.'), whole];
  return [
    head,
    paragraph(`As version ${tool.version} served it: untrusted text.`),
    ...(tool.gloss === null ? [] : [paragraph(`In English, our rendering of it: ${tool.gloss}`)]),
    ...fence('text', revealHiddenCharacters(description)),
    whole,
  ];
}
