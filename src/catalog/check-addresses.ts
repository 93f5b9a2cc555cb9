import type { Problem } from './schema/problem.ts';
import { isToolDefinition, type ToolList } from './read-tools.ts';

const address = /[\w.%+-]{1,64}@((?:[a-z\d-]{1,63}\.)+[a-z]{2,24})\b/gi;

/** Domains that stand for any: reserved ones, those of makers' manuals, and what is written for "your own". */
const anyDomain =
  /^(?:.*\.)?(?:example|contoso|fabrikam|company|acme|domain|test|mail|[a-z])\.[a-z]+$|\.(?:example|test|invalid|bind)$|^(?:my|your)/i;

/** What stands before the @ of nobody's address, or of an office's and not a person's. */
const nobody =
  /^(?:git|name|user(?:name)?|example|me|you|test|someone|sender|recipient|no-?reply|info|hello|support|contact|sales|team|admin|security|onboarding|help|feedback|press)$/i;

/** Addresses of persons in a text, each once. Those of offices, and such as manuals give for an example, are left out. */
export const findAddresses = (text: string): string[] =>
  [...new Set([...text.matchAll(address)].map(([whole]) => whole))].filter((whole) => {
    const at = whole.lastIndexOf('@');
    return !anyDomain.test(whole.slice(at + 1)) && !nobody.test(whole.slice(0, at));
  });

/** A warning for each tool of a server whose definition holds a person's address: pages would spread it. */
export const checkAddresses = (list: ToolList, file: string): Problem[] =>
  list.elements.flatMap(({ path, value }): Problem[] => {
    const found = isToolDefinition(value) ? findAddresses(JSON.stringify(value)) : [];
    if (found.length === 0) return [];
    return [
      {
        code: 'address-of-a-person',
        level: 'warning',
        file,
        path,
        message: `The definition holds what looks like a person’s address: ${found.join(', ')}.`,
        hint: 'Leave the server out until its maker has taken the address from its tools.',
      },
    ];
  });
