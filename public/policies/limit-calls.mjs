// Limits how often an agent may call a tool, as a hook of Claude Code (PreToolUse) and of Gemini CLI (BeforeTool).
//
//   node limit-calls.mjs NAME=MAX …      for example: mcp__iterable__update_list=30
//
// NAME is the tool's name exactly as the client spells it, MAX the most calls in any 60 seconds. Over the limit the call
// is refused; otherwise nothing is said, and the client's own rules decide. Whatever can't be understood is refused.
// Calls of all sessions of a user count together; the counts lie in ~/.limit-calls. Node 20 or later, no packages. MIT.
import { createHash, randomUUID } from 'node:crypto';
import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const WINDOW_MS = 60_000;
const EVENTS = ['PreToolUse', 'BeforeTool'];

/** Both clients take exit code 2 for a refusal, and standard error for its reason. Any other code would let the call pass. */
function refuse(reason) {
  try {
    writeSync(2, `${reason}\n`);
  } finally {
    process.exit(2);
  }
}

/** The limits by name: the last `=` parts a name from its number. */
function readLimits(parts) {
  const limits = new Map();
  for (const part of parts) {
    const [, name, max] = /^(.+)=([1-9][0-9]{0,6})$/s.exec(part) ?? [];
    if (name === undefined) throw new Error(`“${part}” is not NAME=MAX`);
    limits.set(name, Math.min(Number(max), limits.get(name) ?? Infinity));
  }
  if (limits.size === 0) throw new Error('no NAME=MAX was given');
  return limits;
}

/** The name of the tool that is about to be called. */
function readTool(text) {
  const { hook_event_name: event, tool_name: tool } = JSON.parse(text);
  if (!EVENTS.includes(event)) throw new Error(`it has to be a hook of ${EVENTS.join(' or ')}`);
  if (typeof tool !== 'string' || tool === '') throw new Error('the call names no tool');
  return tool;
}

/** One file for each tool and minute, one line for each call: its time and what it is known by. */
const readCalls = (file) => {
  try {
    return readFileSync(file, 'utf8').split('\n').slice(0, -1);
  } catch (error) {
    if (error.code === 'ENOENT') return [];
    throw error;
  }
};

/**
 * Whether one more call is within the limit. Each process adds its line first and then goes through all lines in the order
 * of the file, which is the same for all: calls made at once agree on which of them pass, and nothing has to be locked.
 */
function countCall(tool, max) {
  const folder = join(homedir(), '.limit-calls');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const key = createHash('sha256').update(tool).digest('hex').slice(0, 32);
  const fileOf = (minute) => join(folder, `${key}.${minute}`);
  const own = randomUUID();
  let minute;
  let now;
  do {
    now = Date.now();
    minute = Math.floor(now / WINDOW_MS);
    appendFileSync(fileOf(minute), `${now} ${own}\n`, { mode: 0o600 });
    // A line that came into a minute's file after that minute may have been missed by others.
  } while (Math.floor(Date.now() / WINDOW_MS) !== minute);
  for (const name of readdirSync(folder))
    if (name.startsWith(`${key}.`) && Number(name.slice(key.length + 1)) < minute - 1)
      rmSync(join(folder, name), { force: true });
  const passed = [];
  for (const line of [minute - 1, minute].flatMap((each) => readCalls(fileOf(each)))) {
    const [time, call] = line.split(' ');
    if (!/^\d+$/.test(time)) throw new Error(`a count in ${folder} can’t be read; delete the folder`);
    const isWithin = passed.filter((earlier) => earlier > Number(time) - WINDOW_MS).length < max;
    if (call === own && Number(time) === now) return isWithin;
    if (isWithin) passed.push(Number(time));
  }
  throw new Error(`the call could not be counted in ${folder}`);
}

// A client that never ends its input would wait, and then let the call pass.
setTimeout(() => refuse('limit-calls: the client sent no call, so it is refused.'), 10_000).unref();
try {
  const limits = readLimits(process.argv.slice(2));
  const chunks = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  const tool = readTool(Buffer.concat(chunks).toString('utf8'));
  const max = limits.get(tool);
  if (max !== undefined && !countCall(tool, max))
    refuse(`limit-calls: ${tool} may be called ${max} times in 60 seconds, and was. Wait before you call it again.`);
} catch (error) {
  refuse(`limit-calls: ${error instanceof Error ? error.message : 'something failed'}, so the call is refused.`);
}
