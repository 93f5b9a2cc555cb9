import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as readStream } from 'node:stream/consumers';
import { makeRecordingServer, type ReceivedCall, type ServedTool } from './recording-protocol.ts';

/** A server that runs. */
export interface RunningServer {
  /** `http://127.0.0.1:PORT/mcp`. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Starts the recording server over streamable HTTP on the loopback, without sessions or streams of its own. */
export async function startRecordingServer(
  definitions: readonly ServedTool[],
  keep: (call: ReceivedCall) => void,
): Promise<RunningServer> {
  const answer = makeRecordingServer(definitions, keep);
  const server = createServer((request, response) => {
    if (request.url !== '/mcp') {
      response.writeHead(404).end();
      return;
    }
    if (request.method !== 'POST') {
      response.writeHead(405, { allow: 'POST' }).end();
      return;
    }
    void readStream(request).then((body) => {
      const [first, ...rest] = answer(body);
      if (first === undefined) response.writeHead(202).end();
      else
        response
          .writeHead(200, { 'content-type': 'application/json' })
          .end(JSON.stringify(rest.length === 0 ? first : [first, ...rest]));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/mcp`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
