import { lastKey } from '../../catalog/json-pointer.ts';
import type { Assessment } from '../../catalog/schema/assessment.ts';
import type { CategoryId } from '../../catalog/schema/vocabulary.ts';
import { isQuotable, quoteName } from './name-arguments.ts';

/** The first way of calling a tool that is of a category, as `“action” set to “delete”`; null where there is none. */
export function nameWay({ modes }: Assessment, category: CategoryId): string | null {
  for (const mode of modes) {
    const name = lastKey(mode.parameter);
    if (mode.category === category && mode.value !== null && isQuotable(name) && isQuotable(mode.value))
      return `${quoteName(name)} set to ${quoteName(mode.value)}`;
  }
  return null;
}
