import { createParser, type EventSourceMessage } from 'eventsource-parser';
import type { Json } from '../../catalog/schema/tool-definition.ts';
import { CaptureError } from '../capture-error.ts';

/** Called with the bytes that each chunk adds; throws where that is too much. */
export type CountBytes = (bytes: number) => void;

type Body = AsyncIterable<Uint8Array> | null;

/** Reads a body to its end as UTF-8 text, or `most` bytes of it. */
export async function readText(body: Body, count: CountBytes, most = Infinity): Promise<string> {
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
  /** Id of the last event that had one, from which the stream can be taken up again; empty where none had. */
  readonly lastId: string;
  /** How long to wait before that, in milliseconds; null where the server didn't say. */
  readonly retry: number | null;
}

/** Whether an event holds a message of the protocol's. */
export const isMessageEvent = ({ event, data }: EventSourceMessage): boolean =>
  (event === undefined || event === 'message') && data !== '';

/** Reads server-sent events until the stream ends or breaks off; what `onEvent` or `count` throws is thrown on. */
export async function readEvents(
  body: Body,
  count: CountBytes,
  onEvent: (event: EventSourceMessage) => void,
): Promise<EventStreamEnd> {
  const decoder = new TextDecoder();
  let hadEvents = false;
  let lastId = '';
  let retry: number | null = null;
  const parser = createParser({
    onRetry: (milliseconds) => (retry = milliseconds),
    onEvent: (event) => {
      hadEvents = true;
      lastId = event.id || lastId;
      onEvent(event);
    },
  });
  try {
    for await (const chunk of body ?? []) {
      count(chunk.length);
      parser.feed(decoder.decode(chunk, { stream: true }));
    }
  } catch (error) {
    if (error instanceof CaptureError) throw error;
  }
  return { hadEvents, lastId, retry };
}
