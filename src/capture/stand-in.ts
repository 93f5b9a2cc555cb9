// Run by itself, in front of a server: `node stand-in.ts PORT COMMAND…`. It answers any HTTP request on the loopback
// with an empty JSON object for as long as the server runs, and ends as the server does.
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';

const [port, program = '', ...args] = process.argv.slice(2);

const standIn = createServer((request, response) => {
  request.resume();
  response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
});
standIn.on('error', (error) => {
  process.stderr.write(`The stand-in can't listen on port ${port}: ${error.message}\n`);
  process.exit(1);
});
standIn.listen(Number(port), '127.0.0.1', () => {
  const server = spawn(program, args, { stdio: 'inherit' });
  server.on('error', (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
  server.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
});
// The server is asked to end with it, and then ends it.
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => undefined);
