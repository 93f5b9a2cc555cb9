import { setTimeout as sleep } from 'node:timers/promises';
import type { Response } from 'undici';
import { adoptAnswer, readType, refuseSilence, refuseType } from './read-answer.ts';
import { isMessageEvent, readEvents, splitMessages, type EventStreamEnd } from './read-messages.ts';
import type { RemoteServer } from './remote-server.ts';

/** Before a stream is taken up again, in milliseconds: where the server doesn't say, and at most. */
const PAUSE = 1_000;
const LONGEST_PAUSE = 60_000;
/** How often it may fail to bring anything new. */
const MOST_FAILURES = 3;

/** What a stream of events answers. */
export interface FollowedRequest {
  /** Id of the request. */
  readonly request: unknown;
  /** The headers with which the stream is taken up again; null where it can't be. */
  readonly session: (() => Record<string, string>) | null;
  /** Called with each message, as text. */
  readonly deliver: (text: string, isDamaged: boolean) => void;
  /** Aborted where nobody waits any more. */
  readonly signal: AbortSignal;
}

const wait = (end: EventStreamEnd, failures: number, signal: AbortSignal): Promise<void> =>
  sleep(Math.min(end.retry ?? PAUSE * 1.5 ** failures, LONGEST_PAUSE), undefined, { signal });

/**
 * Hands out the messages of a stream of events, and takes it up again where it broke off before the answer.
 * Throws a CaptureError where no answer comes.
 */
export async function followEvents(
  response: Response,
  server: RemoteServer,
  { request, session, deliver, signal }: FollowedRequest,
): Promise<void> {
  const { context, traffic, url } = server;
  let isAnswered = false;
  const read = (body: Response['body']): Promise<EventStreamEnd> =>
    readEvents(
      body,
      (bytes) => traffic.bytes(bytes),
      (event, isDamaged) => {
        if (!isMessageEvent(event)) return;
        for (const message of splitMessages(event.data) ?? [event.data]) {
          const answer = adoptAnswer(message, request);
          deliver(answer ?? message, isDamaged);
          isAnswered ||= answer !== null;
        }
      },
    );
  let end = await read(response.body);
  for (let failures = 0; !isAnswered && session !== null && end.lastId !== '' && failures < MOST_FAILURES;) {
    await wait(end, failures, signal);
    const headers = { accept: 'text/event-stream', ...session(), 'last-event-id': end.lastId };
    const resumed = await server.ask(url, { method: 'GET', headers, signal });
    const isStream = resumed.ok && readType(resumed) === 'text/event-stream';
    if (!isStream) await resumed.body?.cancel();
    const { lastId, retry } = isStream ? await read(resumed.body) : { lastId: '', retry: null };
    failures = lastId === '' || lastId === end.lastId ? failures + 1 : 0;
    end = { hadEvents: true, lastId: lastId || end.lastId, retry: retry ?? end.retry };
  }
  if (isAnswered) return;
  if (end.hadEvents) throw refuseSilence(context, 'ended the stream of events before it answered');
  throw refuseType(context, 'with what it says is a stream of events, but holds none');
}
