import { looking, type Place } from './claim.ts';
import type { RuleContext } from '../rules/define-rule.ts';

/** Whether all that its name and its first sentence say, in these places, is that it looks something up. */
export function onlyLooks({ claims }: RuleContext, ...places: Place[]): boolean {
  const said = claims.filter(({ place }) => places.includes(place));
  return said.length > 0 && said.every(({ effect }) => looking.has(effect));
}
