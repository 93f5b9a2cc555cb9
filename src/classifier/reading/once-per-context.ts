import type { RuleContext } from '../rules/define-rule.ts';

/** Makes a reading that several rules ask for be worked out once for each context, as none ever changes. */
export function oncePerContext<T>(read: (context: RuleContext) => T): (context: RuleContext) => T {
  const known = new WeakMap<RuleContext, { readonly found: T }>();
  return (context) => {
    const before = known.get(context);
    if (before) return before.found;
    const found = read(context);
    known.set(context, { found });
    return found;
  };
}
