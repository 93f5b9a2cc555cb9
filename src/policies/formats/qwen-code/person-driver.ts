// Run by itself: `node person-driver.ts CLI ANSWER`. Starts Qwen Code as another program would, gives it one task over its
// standard input, and stands for the person whom it asks: every question is answered with no, and ANSWER.
import { spawn } from 'node:child_process';
import { readLines } from '../../proving/read-lines.ts';

const [cli = '', answer = 'no'] = process.argv.slice(2);

interface Message {
  readonly type?: string;
  readonly request_id?: string;
  readonly request?: { readonly subtype?: string };
}

const STREAMS = ['--input-format', 'stream-json', '--output-format', 'stream-json'];
const child = spawn(process.execPath, [cli, ...STREAMS], { stdio: ['pipe', 'pipe', 'inherit'] });

const send = (message: object): void => {
  child.stdin.write(`${JSON.stringify(message)}\n`);
};

send({ type: 'control_request', request_id: 'start', request: { subtype: 'initialize' } });
const task = { role: 'user', content: 'Use your tools.' };
send({ type: 'user', session_id: '', parent_tool_use_id: null, message: task });

readLines(child.stdout, (line) => {
  if (!line.startsWith('{')) return;
  const { type, request_id, request } = JSON.parse(line) as Message;
  if (type === 'control_request' && request?.subtype === 'can_use_tool') {
    const response = { behavior: 'deny', message: answer };
    send({ type: 'control_response', response: { subtype: 'success', request_id, response } });
  }
  if (type === 'result') child.stdin.end();
});
child.on('close', (code) => {
  process.exitCode = code ?? 1;
});
