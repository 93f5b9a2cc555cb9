import { escapeHidden } from '../../policies/escape-hidden.ts';
import { listParameters } from '../../views/parameters.ts';
import type { SiteTool } from '../../views/site.ts';
import { type Block, fence, strong, list, paragraph, quote } from './nodes.ts';

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

/** The definition as it was served. */
export const writeDefinition = (tool: SiteTool): Block[] => [
  strong('Definition'),
  paragraph(`As version ${tool.version} served it: untrusted text.`),
  ...(tool.gloss === null ? [] : [paragraph(`In English, our rendering of its description: ${tool.gloss}`)]),
  ...fence('json', escapeHidden(JSON.stringify(tool.definition), 'json')),
];
