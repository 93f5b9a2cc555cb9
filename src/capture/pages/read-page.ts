import { createHash } from 'node:crypto';
import type { Page } from '../../catalog/schema/manifest.ts';
import type { Json } from '../../catalog/schema/tool-definition.ts';
import { inspectJson } from '../inspect-json.ts';
import { isObject } from '../protocol/read-messages.ts';
import { hidePaths } from '../unstable/hide-folders.ts';

/** What a page says of itself is a few hosts; more than this, in UTF-16 units, is not kept. */
const LONGEST_META = 50_000;
const LONGEST_TYPE = 200;

/** A page that could not be read. */
export const refusedPage = (uri: string, refused: string): Page => ({
  uri,
  mimeType: null,
  meta: null,
  bytes: null,
  digest: null,
  refused,
});

/** What it says of itself, as far as it can be kept, and why not where it can't. */
function keepMeta(meta: Json, folders: readonly string[]): Pick<Page, 'meta' | 'refused'> {
  if (inspectJson(meta, '').some(({ level }) => level === 'error'))
    return {
      meta: null,
      refused: 'What it says in its _meta can’t be kept: it nests too deep, or holds too large a number.',
    };
  const text = JSON.stringify(meta);
  if (text.length > LONGEST_META)
    return {
      meta: null,
      refused: `What it says in its _meta is not kept: it is longer than ${LONGEST_META} characters.`,
    };
  const hidden = hidePaths(text, folders, (folder) => JSON.stringify(folder).slice(1, -1));
  return { meta: hidden === text ? meta : (JSON.parse(hidden) as Json), refused: '' };
}

/**
 * Reads a page from the answer to `resources/read`: the content of that very address, else the first. `folders` are
 * throw-away folders, whose paths it may name. Never fails.
 */
export function readPage(uri: string, answer: Json, folders: readonly string[]): Page {
  const all = isObject(answer) && Array.isArray(answer['contents']) ? answer['contents'].filter(isObject) : [];
  const content = all.find((each) => each['uri'] === uri) ?? all[0];
  if (content === undefined) return refusedPage(uri, 'It answers resources/read without any content.');
  const { mimeType, text, blob } = content;
  const bytes =
    typeof text === 'string'
      ? Buffer.from(hidePaths(text, folders))
      : typeof blob === 'string'
        ? Buffer.from(blob, 'base64')
        : null;
  const kept = keepMeta(content['_meta'] ?? null, folders);
  return {
    uri,
    mimeType: typeof mimeType === 'string' ? mimeType.slice(0, LONGEST_TYPE) : null,
    meta: kept.meta,
    bytes: bytes?.length ?? null,
    digest: bytes === null ? null : `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    refused: kept.refused || (bytes === null ? 'Its content holds neither a text nor a blob.' : ''),
  };
}
