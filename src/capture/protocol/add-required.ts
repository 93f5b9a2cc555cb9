import { CAPABILITIES, type Capability } from '../../catalog/schema/manifest.ts';
import { declareCapabilities } from './declare-capabilities.ts';
import type { RefusedRequest } from './refused-request.ts';

const MISSING_CAPABILITY = -32_021;
/** How much of what a refusal says is searched, in UTF-16 units. */
const MOST_READ = 10_000;

/** Where a declaration names a capability: its own member, or that of an extension. */
const KEYS = CAPABILITIES.map((capability) => {
  const [key = '', value] = Object.entries(declareCapabilities([capability], 'discover'))[0] ?? [];
  return { capability, key: key === 'extensions' ? (Object.keys(value as object)[0] ?? '') : key };
});

/**
 * The capabilities to declare where a server refused a client with `declared` for want of some: those and what the
 * refusal names, or all where it names nothing more. Null where it is refused for another reason, or declared all.
 */
export function addRequired(
  declared: readonly Capability[],
  { code, data }: Pick<RefusedRequest, 'code' | 'data'>,
): readonly Capability[] | null {
  if (code !== MISSING_CAPABILITY || declared.length === CAPABILITIES.length) return null;
  const words = JSON.stringify(data).slice(0, MOST_READ);
  const named = KEYS.filter(({ key }) => words.includes(`"${key}"`)).map(({ capability }) => capability);
  const wanted = CAPABILITIES.filter((each) => declared.includes(each) || named.includes(each));
  return wanted.length > declared.length ? wanted : CAPABILITIES;
}
