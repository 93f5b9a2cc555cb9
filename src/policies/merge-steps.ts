/** One list of the steps of several, each once: what is new in a list stands behind the step before it. */
export function mergeSteps(lists: readonly (readonly string[])[]): string[] {
  const merged: string[] = [];
  for (const list of lists) {
    let at = 0;
    for (const step of list) {
      const known = merged.indexOf(step);
      if (known === -1) merged.splice(at, 0, step);
      at = (known === -1 ? at : known) + 1;
    }
  }
  return merged;
}
