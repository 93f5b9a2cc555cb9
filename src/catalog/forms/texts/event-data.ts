/** What an event says, and the line on which that begins. */
export interface EventData {
  readonly data: string;
  readonly line: number;
}

/** The data of each event in a body of server-sent events (WHATWG HTML, `text/event-stream`); comments are left out. */
export function readEventData(text: string): EventData[] {
  const events: EventData[] = [];
  let data: string[] = [];
  let line = 0;
  const flush = (): void => {
    if (data.length > 0) events.push({ data: data.join('\n'), line });
    data = [];
  };
  for (const [i, each] of text.split(/\r\n|\n|\r/).entries()) {
    if (each === '') flush();
    else if (each.startsWith('data:')) {
      if (data.length === 0) line = i + 1;
      data.push(each.slice(each[5] === ' ' ? 6 : 5));
    }
  }
  flush();
  return events;
}
