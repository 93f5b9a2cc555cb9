import {
  listObjects,
  readCallId,
  readOfferedTool,
  readResultText,
  readText,
  type Dialect,
  type ModelAnswer,
} from './dialect.ts';

const usage = { prompt_tokens: 10, completion_tokens: 10, total_tokens: 20 };

const spellMessage = (answer: ModelAnswer) =>
  answer.kind === 'text'
    ? { role: 'assistant', content: answer.text }
    : {
        role: 'assistant',
        content: null,
        tool_calls: [
          {
            id: answer.id,
            type: 'function',
            function: { name: answer.call.name, arguments: JSON.stringify(answer.call.arguments) },
          },
        ],
      };

/** OpenAI's Chat Completions API, which many others speak. */
export const openaiChat: Dialect = {
  path: /\/chat\/completions$/,
  read: (body) => ({
    model: readText(body['model']),
    isStreamed: body['stream'] === true,
    offered: listObjects(body['tools']).map((tool) => readOfferedTool(listObjects([tool['function']])[0] ?? tool)),
    results: listObjects(body['messages'])
      .filter(({ role }) => role === 'tool')
      .map((message) => ({ call: readCallId(message['tool_call_id']), text: readResultText(message['content']) })),
  }),
  write: (answer, { model, isStreamed }) => {
    const head = { id: 'chatcmpl-prove', created: 0, model };
    const message = spellMessage(answer);
    const finish_reason = answer.kind === 'text' ? 'stop' : 'tool_calls';
    if (!isStreamed)
      return {
        body: { ...head, object: 'chat.completion', choices: [{ index: 0, message, finish_reason }], usage },
      };
    const chunk = { ...head, object: 'chat.completion.chunk' };
    const delta = {
      ...message,
      ...(message.tool_calls && { tool_calls: message.tool_calls.map((call, index) => ({ index, ...call })) }),
    };
    const events = [
      { ...chunk, choices: [{ index: 0, delta, finish_reason: null }] },
      { ...chunk, choices: [{ index: 0, delta: {}, finish_reason }] },
      { ...chunk, choices: [], usage },
    ];
    return { events: events.map((data) => ({ data })), end: '[DONE]' };
  },
};
