import type { Json } from '../../schema/tool-definition.ts';
import type { JsonObject, Remark, Step, Wrapping } from '../form.ts';
import { isObject, isText, pointTo } from '../json-shape.ts';
import { rateTool } from '../tool-likeness.ts';
import { EMPTY_LIST, holdsNoTools, namesOnly, partsOf } from './tool-array.ts';
import { readMap } from './tool-map.ts';

/** The members that hold tools by their name; those with definitions before one that may hold names alone. */
const MEMBERS = [
  'tool_definitions',
  'toolDefinitions',
  'functionDeclarations',
  'function_declarations',
  'tools',
  'functions',
] as const;

const DYNAMIC: Step = {
  kind: 'nothing',
  reason: {
    code: 'dynamic-card',
    message: 'It says that the tools are dynamic, and lists none.',
    hint: 'Only the server can tell: capture it, or give its answer to tools/list.',
  },
};

const NULL_LIST = {
  code: 'null-list',
  message: 'The list of tools is null, which is read as no tools.',
  hint: 'Some servers answer so where they mean an empty list; ask again, if it should offer tools.',
};

const EMPTY_OBJECT = {
  code: 'empty-list',
  message: 'The list of tools is an empty object, which is read as no tools.',
  hint: 'Some languages write an empty list so; ask again, if the server should offer tools.',
};

/** What a server declares that it can do says `tools: {}` too, beside others of the kind. */
const isCapabilities = (value: JsonObject): boolean =>
  ['prompts', 'resources', 'logging', 'completions', 'experimental'].some((key) => isObject(value[key]));

/** With arguments, they look like tools. */
const PROMPTS = new Set(['prompts', 'resources', 'resourceTemplates', 'resource_templates', 'templates']);

/** Tells of lists of tools beside the one that is read, so that none is passed over in silence. */
function findOthers(value: JsonObject, member: string): Remark[] {
  const others = Object.entries(value).filter(
    ([key, each]) =>
      key !== member && !PROMPTS.has(key) && Array.isArray(each) && each.some((element) => rateTool(element) === 4),
  );
  if (others.length === 0) return [];
  return [
    {
      code: 'other-list',
      message: `Only \`${member}\` is read; ${others.map(([key]) => `\`${key.slice(0, 60)}\``).join(', ')} holds what looks like tools too.`,
      hint: 'Save what is meant to a file of its own, if it should be judged as well.',
    },
  ];
}

function readMember(value: JsonObject, member: string, list: Json): Step | null {
  const path = pointTo(member);
  if (list === null)
    return member === 'tools'
      ? { kind: 'tools', elements: [], page: value, isSure: true, warnings: [NULL_LIST] }
      : null;
  if (list === 'dynamic') return DYNAMIC;
  if (isObject(list) && Object.keys(list).length === 0)
    return member === 'tools' && !isCapabilities(value)
      ? { kind: 'tools', elements: [], page: value, isSure: true, warnings: [EMPTY_OBJECT] }
      : null;
  if (isObject(list)) return readMap(list, path, true);
  if (!Array.isArray(list)) return null;
  if (list.length === 0) return { kind: 'tools', elements: [], page: value, isSure: true, warnings: [EMPTY_LIST] };
  if (list.every(isText)) return list.every((name) => name === 'dynamic') ? DYNAMIC : namesOnly(list);
  if (holdsNoTools(list) && list.some((each) => isObject(each) && MEMBERS.some((key) => Array.isArray(each[key]))))
    return { kind: 'all', parts: partsOf(list, path) };
  const page = member === 'tools' ? value : null;
  return { kind: 'tools', elements: partsOf(list, path), page, isSure: true, warnings: findOthers(value, member) };
}

/** An object whose member is called tools: a result of `tools/list`, a manifest, a card, a request to a model. */
export const toolsMember: Wrapping = {
  id: 'tools-member',
  title: 'An object with tools',
  seenIn:
    'Results of tools/list, MCPB manifests, server cards, fastmcp inspect, mcp_list_tools of OpenAI, Gemini, Bedrock’s toolConfig.',
  example: JSON.stringify({
    type: 'mcp_list_tools',
    server_label: 'depot',
    tools: [{ name: 'delete_parcel', description: 'Deletes a parcel for good.', input_schema: { type: 'object' } }],
  }),
  gives: ['delete_parcel'],
  read(value) {
    if (!isObject(value)) return null;
    let nothing: Step | null = null;
    for (const member of MEMBERS) {
      const list = Object.hasOwn(value, member) ? value[member] : undefined;
      const step = list === undefined ? null : readMember(value, member, list);
      if (step !== null && step.kind !== 'nothing') return step;
      nothing ??= step;
    }
    return nothing;
  },
};
