import { createParser, type EventSourceMessage } from 'eventsource-parser';
import type { Json } from '../../catalog/schema/tool-definition.ts';
import { CaptureError } from '../capture-error.ts';
import { TextReader } from './text-reader.ts';

/** Called with the bytes that each chunk adds; throws where that is too much. */
export type CountBytes = (bytes: number) => void;

type Body = AsyncIterable<Uint8Array> | null;

/** Text that was read, and whether bytes which are no UTF-8 were replaced in it. */
export interface BodyText {
  readonly text: string;
  readonly isDamaged: boolean;
}

/** Reads a body to its end as UTF-8 text, or `most` bytes of it. */
export async function readText(body: Body, count: CountBytes, most = Infinity): Promise<BodyText> {
  const reader = new TextReader();
  let text = '';
  let left = most;
  for await (const chunk of body ?? []) {
    count(chunk.length);
    text += reader.read(chunk.subarray(0, left));
    left -= chunk.length;
    if (left <= 0) break;
  }
  text += reader.read();
  return { text, isDamaged: reader.isDamaged };
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

/**
 * Reads server-sent events until the stream ends or breaks off; what `onEvent` or `count` throws is thrown on.
 * `onEvent` is also told whether bytes which are no UTF-8 were replaced in the stream so far.
 */
export async function readEvents(
  body: Body,
  count: CountBytes,
  onEvent: (event: EventSourceMessage, isDamaged: boolean) => void,
): Promise<EventStreamEnd> {
  const reader = new TextReader();
  let hadEvents = false;
  let lastId = '';
  let retry: number | null = null;
  const parser = createParser({
    onRetry: (milliseconds) => (retry = milliseconds),
    onEvent: (event) => {
      hadEvents = true;
      lastId = event.id || lastId;
      onEvent(event, reader.isDamaged);
    },
  });
  try {
    for await (const chunk of body ?? []) {
      count(chunk.length);
      parser.feed(reader.read(chunk));
    }
  } catch (error) {
    if (error instanceof CaptureError) throw error;
  }
  return { hadEvents, lastId, retry };
}
