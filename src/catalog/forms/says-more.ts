import type { Json } from '../schema/tool-definition.ts';
import type { JsonObject, Remark } from './form.ts';
import { isObject } from './json-shape.ts';

/** What programs other than MCP servers, and servers that misplace it, call the way to the next page. */
const WAYS = [
  'nextCursor',
  'next_cursor',
  'nextPageToken',
  'next_page_token',
  'next_page',
  'nextPage',
  'cursor',
  'next',
];
const FLAGS = ['hasMore', 'has_more', 'hasNextPage', 'has_next_page', 'truncated', 'is_truncated'];
const PLACES = ['_meta', 'meta', 'metadata', 'pagination', 'pageInfo', 'page_info', 'paging'];

/** Told of a list where something else than its own cursor says that it goes on. */
export const MORE: Remark = {
  code: 'maybe-more',
  message: 'Something beside the list says that it goes on: a cursor that is not where MCP has it, or a flag.',
  hint: 'Where there are more pages, ask for them, and give all of them.',
};

const isWay = (value: Json | undefined): boolean =>
  (typeof value === 'string' && value !== '') || (typeof value === 'number' && value !== 0);

const tells = (value: JsonObject): boolean =>
  WAYS.some((key) => isWay(value[key])) || FLAGS.some((key) => value[key] === true);

/** Whether an object around a list, or one of its members about pages, says that there is more. */
export function saysMore(value: Json): boolean {
  if (!isObject(value)) return false;
  return (
    tells(value) ||
    PLACES.some((key) => {
      const member = value[key];
      return isObject(member) && tells(member);
    })
  );
}
