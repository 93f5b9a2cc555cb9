import { describe, expect, test } from 'vitest';
import { assessmentSchema } from '../../src/catalog/schema/assessment.ts';
import type { Json, ToolDefinition } from '../../src/catalog/schema/tool-definition.ts';
import type { CategoryId } from '../../src/catalog/schema/vocabulary.ts';
import { classifyTool } from '../../src/classifier/classify.ts';
import { verifyEvidence } from '../../src/catalog/verify-evidence.ts';
import { define, text } from './judge-cases.ts';

const choose = (...values: string[]): Json => ({ type: 'string', enum: values });

/** The rows of a tool as `value: category`. */
const listRows = (tool: ToolDefinition): string[] =>
  classifyTool(tool).modes.map(({ value, category }) => `${value ?? 'any'}: ${category ?? 'not assessed'}`);

const verdict = (tool: ToolDefinition): CategoryId | null => {
  const assessment = classifyTool(tool);
  expect(assessmentSchema.parse(assessment)).toEqual(assessment);
  for (const piece of assessment.evidence) expect(verifyEvidence(tool, piece)).toBe(true);
  return assessment.category;
};

describe('what the argument is called', () => {
  test.each([
    'action',
    'do',
    'what',
    'cmd',
    'verb',
    'task',
    'operation_type',
    'akcja',
    'aktion',
    'acción',
    'accion',
    'acao',
    'ação',
    'действие',
    '操作',
    '操作类型',
    '動作',
    '작업',
  ])('%s chooses', (name) => {
    expect(verdict(define('rooms', 'Work with rooms.', { [name]: choose('list', 'create', 'delete') }))).toBe(
      'Destructive',
    );
  });

  test.each(['sort', 'status', 'event_type', 'format', 'view'])('%s does not', (name) => {
    expect(listRows(define('rooms', 'Show rooms.', { [name]: choose('list', 'create', 'delete') }))).toEqual([]);
  });
});

describe('values in other languages', () => {
  test.each([
    ['fr', 'action', 'Gère les factures.', ['lister', 'créer', 'supprimer']],
    ['de', 'aktion', 'Verwaltet die Räume.', ['auflisten', 'anlegen', 'löschen']],
    ['pl', 'akcja', 'Zarządza zadaniami.', ['lista', 'dodaj', 'usuń']],
    ['es', 'accion', 'Gestiona las salas.', ['listar', 'crear', 'eliminar']],
    ['pt', 'acao', 'Gerencia as salas.', ['listar', 'criar', 'excluir']],
    ['ru', 'действие', 'Управляет комнатами.', ['список', 'создать', 'удалить']],
    ['zh', '操作', '管理房间。', ['查询', '新增', '删除']],
    ['ja', '動作', '部屋を管理します。', ['取得', '作成', '削除']],
    ['ko', '작업', '방을 관리합니다.', ['조회', '생성', '삭제']],
    ['es, described in English', 'action', 'Manage rooms.', ['listar', 'crear', 'eliminar']],
  ] as const)('%s', (_, name, description, values) => {
    const tool = define('rooms', description, { [name]: choose(...values) });
    expect(verdict(tool)).toBe('Destructive');
    expect(listRows(tool)).toEqual([`${values[0]}: Read`, `${values[1]}: Write`, `${values[2]}: Destructive`]);
  });
});

describe('values that only a text names', () => {
  test.each<[string, string, Json, string[]]>([
    ['a list after its name', 'Manage rooms. action: list, create, delete.', text, ['list', 'create', 'delete']],
    ['one value at a time', 'Show rooms. Use action=delete to remove one.', text, ['delete']],
    [
      'a heading with lines',
      'Manage rooms.\n\nActions:\n- list: all rooms\n- create: a new one\n- delete: a room',
      text,
      ['list', 'create', 'delete'],
    ],
    [
      'the text about the argument',
      'Manage rooms.',
      { type: 'string', description: 'One of `list`, `create` or `delete`.' },
      ['list', 'create', 'delete'],
    ],
    [
      'slashes',
      'Manage rooms.',
      { type: 'string', description: 'Operation: list/create/delete, list by default' },
      ['list', 'create', 'delete'],
    ],
    [
      'values with their meanings',
      'Manage rooms.',
      { type: 'string', description: 'list=all rooms; create=a new one; delete=removes it' },
      ['list', 'create', 'delete'],
    ],
    [
      'another language',
      'Verwaltet Räume. action: auflisten, anlegen oder löschen',
      text,
      ['auflisten', 'anlegen', 'löschen'],
    ],
  ])('%s', (_, description, action, values) => {
    const tool = define('rooms', description, { action });
    expect(verdict(tool)).toBe('Destructive');
    expect(classifyTool(tool).modes.map(({ value }) => value)).toEqual(values);
  });

  test.each([
    'Shows rooms. The action: what the caller wants to see, be it large or small.',
    'Shows rooms. action (required): string',
    'Shows rooms. Deleting, creating and closing rooms are other actions.',
  ])('but not "%s"', (description) => {
    expect(listRows(define('show_rooms', description, { action: text }))).toEqual([]);
  });
});

describe('rows', () => {
  test('every value has one; what is not understood is not assessed', () => {
    const tool = define('secrets', 'Manage secrets.', {
      action: choose('list', 'reveal', 'zorp', 'rotate', 'grant'),
    });
    expect(classifyTool(tool).modes.map(({ value, category, severity }) => [value, category, severity])).toEqual([
      ['list', 'Read', 'low'],
      ['reveal', 'Read', 'medium'],
      ['zorp', null, null],
      ['rotate', 'Destructive', 'critical'],
      ['grant', 'Write', 'high'],
    ]);
    expect(classifyTool(tool).modes[2]?.rationale).toContain('not assessed');
  });

  test('a generic caller keeps the verdict of an open-ended call beside the row that deletes, and says why', () => {
    const properties = { method: choose('GET', 'POST', 'DELETE'), path: text };
    const tool = define('api_request', 'Call any API endpoint of the service.', properties);
    const { category, severity, rationale } = classifyTool(tool);
    expect([category, severity]).toEqual(['Execute', 'critical']);
    expect(listRows(tool)).toEqual(['GET: Read', 'POST: Write', 'DELETE: Destructive']);
    expect(rationale).toContain('deleting among them');
  });

  test('a caller without a row that deletes has nothing to explain', () => {
    const properties = { method: choose('GET', 'POST'), path: text };
    expect(classifyTool(define('api_request', 'Call any API endpoint.', properties)).rationale).not.toContain(
      'deleting',
    );
  });
});

describe('filters are no modes', () => {
  test.each<[string, string, Json]>([
    ['list_audit_log', 'List the audit log.', choose('create', 'update', 'delete')],
    ['search_audit_events', 'Search audit events.', choose('created', 'updated', 'deleted')],
    [
      'get_changes',
      'Get changes to records.',
      { ...(choose('create', 'delete') as object), description: 'Filter by action' },
    ],
    [
      'list_history',
      'List what happened.',
      { ...(choose('list', 'create', 'delete') as object), description: 'Only return events of this kind.' },
    ],
  ])('%s', (name, description, action) => {
    const tool = define(name, description, { action });
    expect(verdict(tool)).toBe('Read');
    expect(listRows(tool)).toEqual([]);
  });

  test.each<[string, string, string[]]>([
    ['get_rooms', 'Get rooms, or delete them.', ['get', 'delete']],
    ['logs', 'Search logs.', ['list', 'delete']],
    ['room_log', 'Manage the log of a room.', ['read', 'append', 'delete']],
  ])('but %s chooses an effect', (name, description, values) => {
    expect(verdict(define(name, description, { action: choose(...values) }))).toBe('Destructive');
  });

  test('the method of a webhook that a tool sets up is no mode of the tool', () => {
    const tool = define('create_webhook', 'Create a webhook.', { url: text, method: choose('POST', 'DELETE') });
    expect(verdict(tool)).not.toBe('Destructive');
    expect(listRows(tool)).toEqual([]);
  });
});
