import type { RootContent } from 'mdast';
import { escapeHidden } from '../../policies/escape-hidden.ts';
import { listParameters } from '../../views/parameters.ts';
import type { SiteTool } from '../../views/site.ts';
import { fence, heading, list, LONGEST_BLOCK, paragraph, quote } from './nodes.ts';

/** What a call may be given; what the server says of each stands in the definition. */
export function writeParameters({ definition }: SiteTool): RootContent[] {
  const parameters = listParameters(definition);
  const head = heading(2, 'Parameters');
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

/** A definition as JSON, laid out where it then fits a fence, with hidden characters escaped. */
function spellDefinition({ definition }: SiteTool): string {
  const compact = JSON.stringify(definition);
  const laidOut = compact.length > LONGEST_BLOCK ? compact : JSON.stringify(definition, null, 2);
  return escapeHidden(laidOut.length > LONGEST_BLOCK ? compact : laidOut, 'json');
}

/** The definition as it was served. */
export const writeDefinition = (tool: SiteTool): RootContent[] => [
  heading(2, 'Definition'),
  paragraph(`As version ${tool.version} served it: untrusted text.`),
  ...(tool.gloss === null ? [] : [paragraph(`In English, our rendering of its description: ${tool.gloss}`)]),
  ...fence('json', spellDefinition(tool)),
];
