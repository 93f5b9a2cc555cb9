import type { CategoryId } from '../../catalog/schema/vocabulary.ts';
import type { Parameter } from '../reading/read-definition.ts';

const plain = /^[A-Za-z][\w.-]{0,40}$/;

/** How our sentences name an argument: `force argument`, or `riskiest argument` where its name is none to print. */
export const nameKey = ({ key }: Parameter): string => `${plain.test(key.text) ? key.text : 'riskiest'} argument`;

/** What a tool does when an argument is set so, in a sentence. `act` is in the third person and ends without a full stop. */
export function tellSetting(parameter: Parameter, value: string, act: string): string {
  if (parameter.key.text === '') return `By its description, it also ${act}.`;
  const set =
    value === 'true' ? 'turned on' : `set to ${plain.test(value) ? `“${value}”` : 'the riskiest of its values'}`;
  return `With its ${nameKey(parameter)} ${set}, it ${act}.`;
}

/** Which value of an argument makes a tool what it is judged to be. */
export function tellValue({ key }: Parameter, value: string, category: CategoryId): string {
  if (key.text === '' || !plain.test(key.text) || !plain.test(value)) return '';
  return `Its ${key.text} argument can be set to “${value}”, which makes it ${category}.`;
}
