/** Does work once all that came before it is done; whether that failed is nothing to it. */
export type Queue = <T>(work: () => Promise<T>) => Promise<T>;

/** What lets one piece of work go on at a time, in the order in which they come. */
export function makeQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
}
