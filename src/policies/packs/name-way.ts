import type { Assessment } from '../../catalog/schema/assessment.ts';
import type { CategoryId } from '../../catalog/schema/vocabulary.ts';
import { isQuotable, quoteName } from './name-arguments.ts';

/** The last key of a JSON Pointer. */
const readKey = (pointer: string): string =>
  (pointer.split('/').at(-1) ?? '').replaceAll('~1', '/').replaceAll('~0', '~');

/** The first way of calling a tool that is of a category, as `“action” set to “delete”`; null where there is none. */
export function nameWay({ modes }: Assessment, category: CategoryId): string | null {
  for (const mode of modes) {
    const name = readKey(mode.parameter);
    if (mode.category === category && mode.value !== null && isQuotable(name) && isQuotable(mode.value))
      return `${quoteName(name)} set to ${quoteName(mode.value)}`;
  }
  return null;
}
