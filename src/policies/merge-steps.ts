/** One list of the steps of several, each once: what only one has stands before the next step that others have too. */
export function mergeSteps(lists: readonly (readonly string[])[]): string[] {
  const merged: string[] = [];
  for (const list of lists) {
    for (const [i, step] of list.entries()) {
      if (merged.includes(step)) continue;
      const next = list.slice(i).find((each) => merged.includes(each));
      merged.splice(next === undefined ? merged.length : merged.indexOf(next), 0, step);
    }
  }
  return merged;
}
