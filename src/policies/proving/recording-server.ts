// Run by itself: `node recording-server.ts DEFINITIONS.json LOG.jsonl`. Records on standard input and output.
import { appendFileSync, readFileSync } from 'node:fs';
import { readLines } from './read-lines.ts';
import { makeRecordingServer, type ServedTool } from './recording-protocol.ts';

const [definitionsFile = '', logFile = ''] = process.argv.slice(2);

const answer = makeRecordingServer(
  JSON.parse(readFileSync(definitionsFile, 'utf8')) as readonly ServedTool[],
  (call) => {
    appendFileSync(logFile, `${JSON.stringify(call)}\n`);
  },
);

readLines(process.stdin, (line) => {
  if (line.trim() === '') return;
  for (const message of answer(line)) process.stdout.write(`${JSON.stringify(message)}\n`);
});
