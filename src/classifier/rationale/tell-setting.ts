import type { CategoryId } from '../../catalog/schema/vocabulary.ts';
import type { Parameter } from '../reading/read-definition.ts';
import { cutQuote } from './cut-clause.ts';

const plain = /^[A-Za-z][\w.-]{0,40}$/;
const english = /^[\p{Script=Latin}\P{Letter}]+$/u;

/** How our sentences name an argument: `force argument`, or `riskiest argument` where its name is none to print. */
export const nameKey = ({ key }: Parameter): string => `${plain.test(key.text) ? key.text : 'riskiest'} argument`;

/** What an argument deletes: in the words of the text about it, else of its name; empty where neither can be printed. */
export function tellDeleting(parameter: Parameter, value: string): string {
  const { key, description, words } = parameter;
  if (value !== 'true') return plain.test(value) ? `Its ${nameKey(parameter)} can be set to “${value}”.` : '';
  if (!plain.test(key.text)) return '';
  const quote = description && english.test(description.text) ? cutQuote(description.text, 0) : null;
  if (quote?.whole) return `Of its ${nameKey(parameter)} its definition says: “${quote.text.replace(/\.$/, '')}”.`;
  return description || words.length < 2 ? '' : `One of its arguments is for deleting: “${key.text}”.`;
}

/** Which value of an argument makes a tool what it is judged to be; `isOnly` is whether it takes no other. */
export function tellValue({ key }: Parameter, value: string, category: CategoryId, isOnly: boolean): string {
  if (key.text === '' || !plain.test(key.text) || !plain.test(value)) return '';
  return `Its ${key.text} argument ${isOnly ? 'takes no other value than' : 'can be set to'} “${value}”, which makes it ${category}.`;
}
