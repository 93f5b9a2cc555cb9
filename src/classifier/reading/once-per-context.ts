import type { RuleContext } from '../rules/define-rule.ts';

/** Makes a reading that several rules ask for be worked out once while they read the same context, as none ever changes. */
export function oncePerContext<T>(read: (context: RuleContext) => T): (context: RuleContext) => T {
  let last: { readonly context: RuleContext; readonly found: T } | null = null;
  return (context) => {
    if (last?.context !== context) last = { context, found: read(context) };
    return last.found;
  };
}
