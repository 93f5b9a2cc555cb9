import {
  listObjects,
  readCallId,
  readOfferedTool,
  readResultText,
  readText,
  type Dialect,
  type ModelAnswer,
} from './dialect.ts';

const usage = { input_tokens: 10, output_tokens: 10 };

const spellBlock = (answer: ModelAnswer) =>
  answer.kind === 'text'
    ? { type: 'text', text: answer.text }
    : { type: 'tool_use', id: answer.id, name: answer.call.name, input: answer.call.arguments };

/** A block as it begins, and the change that fills it. */
const spellDelta = (answer: ModelAnswer) =>
  answer.kind === 'text'
    ? { start: { type: 'text', text: '' }, delta: { type: 'text_delta', text: answer.text } }
    : {
        start: { type: 'tool_use', id: answer.id, name: answer.call.name, input: {} },
        delta: { type: 'input_json_delta', partial_json: JSON.stringify(answer.call.arguments) },
      };

/** Anthropic's Messages API. */
export const anthropicMessages: Dialect = {
  path: /\/messages$/,
  read: (body) => ({
    model: readText(body['model']),
    isStreamed: body['stream'] === true,
    offered: listObjects(body['tools']).map((tool) => readOfferedTool(tool)),
    results: listObjects(body['messages'])
      .flatMap(({ content }) => listObjects(content))
      .filter(({ type }) => type === 'tool_result')
      .map((block) => ({ call: readCallId(block['tool_use_id']), text: readResultText(block['content']) })),
  }),
  write: (answer, { model, isStreamed }) => {
    const stop = { stop_reason: answer.kind === 'text' ? 'end_turn' : 'tool_use', stop_sequence: null };
    const message = { id: 'msg_prove', type: 'message', role: 'assistant', model, usage };
    if (!isStreamed) return { body: { ...message, content: [spellBlock(answer)], ...stop } };
    const { start, delta } = spellDelta(answer);
    const events = [
      { type: 'message_start', message: { ...message, content: [], stop_reason: null, stop_sequence: null } },
      { type: 'content_block_start', index: 0, content_block: start },
      { type: 'content_block_delta', index: 0, delta },
      { type: 'content_block_stop', index: 0 },
      { type: 'message_delta', delta: stop, usage },
      { type: 'message_stop' },
    ];
    return { events: events.map((data) => ({ name: data.type, data })) };
  },
};
