import { createParser } from 'eventsource-parser';
import type { Json } from '../../catalog/schema/tool-definition.ts';

/** Called with the bytes that each chunk adds; throws where that is too much. */
export type CountBytes = (bytes: number) => void;

/** Reads a body to its end as UTF-8 text, or `most` bytes of it. */
export async function readText(
  body: ReadableStream<Uint8Array> | null,
  count: CountBytes,
  most = Infinity,
): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let left = most;
  for await (const chunk of body ?? []) {
    count(chunk.length);
    text += decoder.decode(chunk.subarray(0, left), { stream: true });
    left -= chunk.length;
    if (left <= 0) break;
  }
  return text + decoder.decode();
}

/** The messages of a text of JSON, each as text: one, or a batch of them. Null where it is no JSON. */
export function splitMessages(text: string): string[] | null {
  try {
    const value = JSON.parse(text) as Json;
    return Array.isArray(value) ? value.map((message) => JSON.stringify(message)) : [text];
  } catch {
    return null;
  }
}

/** What a stream of events came to. */
export interface EventStreamEnd {
  /** Whether there was an event in it. */
  readonly hadEvents: boolean;
  /** Whether its events have ids, so that it can be taken up again where it broke off. */
  readonly isResumable: boolean;
}

/** Who is told of what is in a stream of events; where one throws, so does the reading of the stream. */
export interface EventListener {
  readonly count: CountBytes;
  /** Called with the data of each message. */
  readonly onMessage: (data: string) => void;
  /** Called once, when the stream ends or breaks off. */
  readonly onEnd: (end: EventStreamEnd) => void;
}

/** Passes a stream of server-sent events on as it is, and first tells of each message in it. */
export function tapEvents({ count, onMessage, onEnd }: EventListener): TransformStream<Uint8Array, Uint8Array> {
  const decoder = new TextDecoder();
  let hadEvents = false;
  let isResumable = false;
  const parser = createParser({
    onEvent: ({ event, id, data }) => {
      hadEvents = true;
      isResumable ||= id !== undefined && id !== '';
      if ((event === undefined || event === 'message') && data !== '') onMessage(data);
    },
  });
  const end = (): void => onEnd({ hadEvents, isResumable });
  // TypeScript's own type doesn't know of `cancel`, which is called where the stream breaks off.
  const transformer: Transformer<Uint8Array, Uint8Array> & { cancel: () => void } = {
    transform(chunk, controller) {
      count(chunk.length);
      parser.feed(decoder.decode(chunk, { stream: true }));
      controller.enqueue(chunk);
    },
    flush: end,
    cancel: end,
  };
  return new TransformStream(transformer);
}
