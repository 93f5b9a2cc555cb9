import type { HygieneFinding } from '../catalog/schema/hygiene.ts';
import type { Results } from '../catalog/schema/manifest.ts';
import type { Problem } from '../catalog/schema/problem.ts';
import type { Json, ToolDefinition } from '../catalog/schema/tool-definition.ts';
import { escapeKey } from '../catalog/json-pointer.ts';
import { isObject, ownValue, type JsonObject } from '../catalog/json.ts';
import { checkHygiene } from './check-hygiene.ts';

/** What a server serves beside its tools, and a client shows or hands to the model. */
export type ServerTextKind = 'server' | 'instructions' | 'prompt' | 'resource' | 'resource-template';

/** What has no place in one text of a server. */
export interface ServerTextFindings {
  readonly kind: ServerTextKind;
  /** The name of the prompt or resource, as served; null for the server as a whole, and where it has none. */
  readonly name: string | null;
  /** As those of tools; the fields of their evidence are JSON Pointers into the results. */
  readonly findings: readonly HygieneFinding[];
}

interface ServerText {
  readonly kind: ServerTextKind;
  readonly path: string;
  readonly value: JsonObject;
}

// True of tools alone: nobody hands every prompt and resource to a model, and none is sent with headers.
const ABOUT_TOOLS: ReadonlySet<string> = new Set([
  'takes-too-much-room',
  'asks-for-unsendable-headers',
  'sends-secrets-as-headers',
]);

/** Where the answer to `server/discover` holds it (2026-07-28, `Implementation`). */
const SERVER_INFO = 'io.modelcontextprotocol/serverInfo';

const readObject = (value: Json | undefined, key: string): Json | undefined =>
  isObject(value) ? ownValue(value, key) : undefined;

/** What a server says of itself and tells the model in its answer in one era. */
function listGreeting(answer: Json | undefined, path: string): ServerText[] {
  const info = readObject(answer, 'serverInfo');
  const modern = readObject(readObject(answer, '_meta'), SERVER_INFO);
  const instructions = readObject(answer, 'instructions');
  return [
    ...(isObject(info) ? [{ kind: 'server' as const, path: `${path}/serverInfo`, value: info }] : []),
    ...(isObject(modern)
      ? [{ kind: 'server' as const, path: `${path}/_meta/${escapeKey(SERVER_INFO)}`, value: modern }]
      : []),
    ...(typeof instructions === 'string' ? [{ kind: 'instructions' as const, path, value: { instructions } }] : []),
  ];
}

const listPages = (kind: ServerTextKind, pages: Json | undefined, path: string, key: string): ServerText[] =>
  (Array.isArray(pages) ? pages : []).flatMap((page, i) => {
    const elements = readObject(page, key);
    return (Array.isArray(elements) ? elements : []).flatMap((value, j) =>
      isObject(value) ? [{ kind, path: `${path}/${i}/${key}/${j}`, value }] : [],
    );
  });

const listTexts = (results: Partial<Results>): ServerText[] => [
  ...listGreeting(results.initialize, '/initialize'),
  ...listGreeting(results['server/discover'], '/server~1discover'),
  ...listPages('prompt', results['prompts/list'], '/prompts~1list', 'prompts'),
  ...listPages('resource', results['resources/list'], '/resources~1list', 'resources'),
  ...listPages(
    'resource-template',
    results['resources/templates/list'],
    '/resources~1templates~1list',
    'resourceTemplates',
  ),
];

/** Findings without those that say the same again: a server of both eras tells in one what it tells in the other. */
function leaveOutEchoes(found: readonly ServerTextFindings[]): ServerTextFindings[] {
  const seen = new Set<string>();
  return found.filter(({ kind, findings }) => {
    if (kind !== 'server' && kind !== 'instructions') return true;
    const key = JSON.stringify([
      kind,
      findings.map(({ rule, evidence }) => [rule, evidence.map(({ quote, start }) => [quote, start])]),
    ]);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/**
 * What has no place in the texts of a server beside its tools: what it says of itself and tells the model, its prompts
 * with their arguments, and its resources, by the same rules as definitions of tools; those without a finding are left
 * out. Pure; survives any results.
 */
export const checkServerTexts = (results: Partial<Results>): ServerTextFindings[] =>
  leaveOutEchoes(
    listTexts(results).flatMap(({ kind, path, value }) => {
      const served = ownValue(value, 'name');
      const name = typeof served === 'string' ? served : '';
      const findings = checkHygiene({ ...value, name } as ToolDefinition)
        .filter(({ rule }) => !ABOUT_TOOLS.has(rule))
        .map((finding) => ({
          ...finding,
          evidence: finding.evidence.map((piece) => ({ ...piece, field: path + piece.field })),
        }));
      const isOfServer = kind === 'server' || kind === 'instructions';
      return findings.length === 0 ? [] : [{ kind, name: isOfServer || name === '' ? null : name, findings }];
    }),
  );

const WHAT = {
  server: 'What the server says of itself',
  instructions: 'What the server tells the model to do',
  prompt: 'A prompt',
  resource: 'A resource',
  'resource-template': 'A template of resources',
} satisfies Record<ServerTextKind, string>;

/** The same as warnings of a captured manifest in a file. */
export const warnOfServerTexts = (results: Partial<Results>, file: string): Problem[] =>
  checkServerTexts(results).flatMap(({ kind, findings }) =>
    findings.map(({ rule, says, evidence }) => ({
      code: rule,
      level: 'warning' as const,
      file,
      path: `/results${evidence[0]?.field ?? ''}`,
      message: `${WHAT[kind]} holds what has no place there. ${says}`,
      hint: 'Read it before a client connects to this server: clients show it, or hand it to the model.',
    })),
  );
