import type { Json } from '../../schema/tool-definition.ts';
import type { JsonObject, Spelling } from '../form.ts';
import { isObject, leaveOut, makeObject } from '../json-shape.ts';

/** Each hint of MCP after the ways in which others write it. */
const HINTS: Readonly<Record<string, string>> = {
  read_only_hint: 'readOnlyHint',
  destructive_hint: 'destructiveHint',
  idempotent_hint: 'idempotentHint',
  open_world_hint: 'openWorldHint',
};
const SERVED = Object.values(HINTS);

/** What `azmcp tools list` says of each command, by the hint that it stands for. */
const METADATA: Readonly<Record<string, string>> = {
  readOnly: 'readOnlyHint',
  destructive: 'destructiveHint',
  idempotent: 'idempotentHint',
  openWorld: 'openWorldHint',
};

const rename = (value: JsonObject): JsonObject =>
  makeObject(Object.entries(value).map(([key, each]) => [Object.hasOwn(HINTS, key) ? (HINTS[key] ?? key) : key, each]));

function readMetadata(metadata: Json | undefined): JsonObject {
  if (!isObject(metadata)) return {};
  return makeObject(
    Object.entries(METADATA).flatMap(([key, hint]) => {
      const said = metadata[key];
      const value = isObject(said) ? said['value'] : said;
      return typeof value === 'boolean' ? [[hint, value] as const] : [];
    }),
  );
}

/** Hints in snake case, or beside the annotations instead of in them; the output schema and `_meta` likewise. */
export const hints: Spelling = {
  id: 'hints',
  title: 'Hints and output schema in snake case',
  seenIn: 'What the Python SDK 2 and fastmcp inspect write (read_only_hint, output_schema); hints beside annotations.',
  example: JSON.stringify({
    tools: [
      {
        name: 'delete_parcel',
        description: 'Deletes a parcel for good.',
        input_schema: { type: 'object', properties: {} },
        output_schema: null,
        annotations: { read_only_hint: false, destructive_hint: true },
      },
    ],
    next_cursor: null,
  }),
  gives: ['delete_parcel'],
  read(tool) {
    const annotations = isObject(tool['annotations']) ? tool['annotations'] : {};
    const loose = [...Object.keys(HINTS), ...SERVED].filter((key) => typeof tool[key] === 'boolean');
    const told = readMetadata(tool['metadata']);
    const hasSnake = Object.keys(annotations).some((key) => Object.hasOwn(HINTS, key));
    const hasOutput = Object.hasOwn(tool, 'output_schema') && tool['outputSchema'] === undefined;
    const hasMeta = isObject(tool['meta']) && tool['_meta'] === undefined;
    if (loose.length === 0 && !hasSnake && Object.keys(told).length === 0 && !hasOutput && !hasMeta) return null;
    const beside = makeObject(loose.map((key) => [key, tool[key] ?? null]));
    const said = { ...told, ...rename(beside), ...rename(annotations) };
    const output = tool['output_schema'] ?? null;
    return {
      tool: {
        ...leaveOut(
          tool,
          ...loose,
          'annotations',
          ...(hasOutput ? ['output_schema'] : []),
          ...(hasMeta ? ['meta'] : []),
        ),
        ...(Object.keys(said).length === 0 ? {} : { annotations: said }),
        ...(hasOutput && output !== null ? { outputSchema: output } : {}),
        ...(hasMeta ? { _meta: tool['meta'] ?? null } : {}),
      },
      note: 'Hints and schemas in snake case are read as those of MCP.',
    };
  },
};
