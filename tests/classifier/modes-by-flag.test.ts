import { describe, expect, test } from 'vitest';
import type { Json } from '../../src/catalog/schema/tool-definition.ts';
import { classifyTool } from '../../src/classifier/classify.ts';
import { verifyEvidence } from '../../src/catalog/verify-evidence.ts';
import { define } from './judge-cases.ts';

const flag = (description?: string): Json => ({ type: 'boolean', ...(description && { description }) });

describe('a flag that does harm counts, and has its row', () => {
  test.each<[string, string, string, Json]>([
    ['checkout_branch', 'Check out a branch.', 'force', flag('Throw away local changes')],
    [
      'sync_folder',
      'Synchronise a folder.',
      'delete',
      flag('delete files at the destination that aren\u2019t in the source'),
    ],
    ['receive_messages', 'Receive messages from a queue.', 'delete_after_reading', flag()],
    ['copy_file', 'Copy a file.', 'overwrite', flag()],
    ['copy_file', 'Copy a file.', 'replace', flag('Replace existing files at the destination')],
    ['import_rows', 'Import rows into a table.', 'wipe_table', flag()],
    ['import_rows', 'Import rows into a table.', 'reset', flag('If true, deletes all rows first.')],
    ['rename_table', 'Rename a table.', 'drop_target', { anyOf: [{ type: 'boolean' }, { type: 'null' }] }],
    ['sync_application', 'Synchronise an application.', 'prune', flag('Remove resources that are no longer defined')],
    ['kopiere_datei', 'Kopiert eine Datei.', 'ersetzen', flag('Überschreibt die vorhandene Datei.')],
    ['copiar_archivo', 'Copia un archivo a otra carpeta.', 'limpiar', flag('Elimina los archivos del destino.')],
    ['copy_file_zh', '复制文件。', 'fugai', flag('覆盖已有文件')],
  ])('%s with %s', (name, description, key, schema) => {
    const tool = define(name, description, { [key]: schema });
    const { category, severity, modes, evidence } = classifyTool(tool);
    expect([category, severity]).toEqual(['Destructive', 'critical']);
    expect(modes).toMatchObject([
      { parameter: `/inputSchema/properties/${key}`, value: 'true', category: 'Destructive' },
    ]);
    for (const piece of evidence) expect(verifyEvidence(tool, piece)).toBe(true);
  });

  test('a flag that publishes', () => {
    const tool = define('create_article', 'Create an article.', { publish_immediately: flag() });
    expect(classifyTool(tool)).toMatchObject({ category: 'Execute', modes: [{ value: 'true', category: 'Execute' }] });
  });

  test('what goes to the bin is graver than a change and milder than a loss', () => {
    const tool = define('update_page', 'Update a page.', { in_trash: flag('Set to true to delete a page.') });
    expect(classifyTool(tool)).toMatchObject({ category: 'Destructive', severity: 'high' });
  });

  test('a state that ends a thing', () => {
    const tool = define('update_entry', 'Update an entry.', { status: { enum: ['DRAFT', 'POSTED', 'DELETED'] } });
    expect(classifyTool(tool)).toMatchObject({ category: 'Destructive', modes: [{ value: 'DELETED' }] });
  });
});

describe('flags that only look like it', () => {
  test.each<[string, string, string, Json]>([
    ['list_items', 'List items.', 'include_deleted', flag('Whether to include deleted items')],
    ['list_items', 'List items.', 'drop_empty', flag('Drop empty columns from the reply')],
    ['read_log', 'Read a log.', 'truncate', flag('Truncate long lines')],
    ['get_cache_entry', 'Get an entry.', 'force', flag('Force a refresh of the cache')],
    ['login', 'Log in.', 'force', flag('Force a new login even if already logged in')],
    ['update_label', 'Change a label.', 'force', flag()],
    ['copy_file', 'Copy a file.', 'no_overwrite', flag('Do not overwrite existing files')],
    ['copy_file', 'Copy a file.', 'keep', flag('Keep existing files instead of deleting them')],
    [
      'create_merge_request',
      'Create a merge request.',
      'delete_source_branch',
      flag('Delete the source branch when merged'),
    ],
    ['create_note', 'Create a note.', 'confirm_delete', flag('Confirm the deletion of nothing')],
    ['create_note', 'Create a note.', 'draft_and_publish', flag('Enable drafts')],
    ['list_posts', 'List posts.', 'published', flag('Only published posts')],
    ['create_entry', 'Create an entry.', 'status', { enum: ['DRAFT', 'DELETED'] }],
  ])('%s with %s', (name, description, key, schema) => {
    const { category, modes } = classifyTool(define(name, description, { [key]: schema }));
    expect(category).not.toBe('Destructive');
    expect(modes).toEqual([]);
  });
});
