import {
  listObjects,
  readCallId,
  readOfferedTool,
  readResultText,
  readText,
  type Dialect,
  type JsonObject,
  type ModelAnswer,
  type OfferedTool,
} from './dialect.ts';

/** The tools of a list, those of its namespaces included. */
const readOffered = (tools: unknown, namespace: string | null = null): OfferedTool[] =>
  listObjects(tools).flatMap((tool) =>
    tool['type'] === 'namespace'
      ? readOffered(tool['tools'], readText(tool['name']))
      : [readOfferedTool(tool, namespace)],
  );

const spellItem = (answer: ModelAnswer): JsonObject =>
  answer.kind === 'text'
    ? {
        type: 'message',
        id: 'msg_prove',
        status: 'completed',
        role: 'assistant',
        content: [{ type: 'output_text', text: answer.text, annotations: [] }],
      }
    : {
        type: 'function_call',
        id: `fc_${answer.id}`,
        status: 'completed',
        call_id: answer.id,
        name: answer.call.name,
        ...(answer.call.namespace !== undefined && { namespace: answer.call.namespace }),
        arguments: JSON.stringify(answer.call.arguments),
      };

/** The events that fill an item. */
function spellFilling(item: JsonObject): JsonObject[] {
  const place = { item_id: item['id'], output_index: 0 };
  if (item['type'] === 'function_call')
    return [
      { type: 'response.function_call_arguments.delta', ...place, delta: item['arguments'] },
      { type: 'response.function_call_arguments.done', ...place, arguments: item['arguments'] },
    ];
  const [part = {}] = listObjects(item['content']);
  const inPart = { ...place, content_index: 0 };
  return [
    { type: 'response.content_part.added', ...inPart, part: { ...part, text: '' } },
    { type: 'response.output_text.delta', ...inPart, delta: part['text'] },
    { type: 'response.output_text.done', ...inPart, text: part['text'] },
    { type: 'response.content_part.done', ...inPart, part },
  ];
}

/** OpenAI's Responses API. */
export const openaiResponses: Dialect = {
  path: /\/responses$/,
  read: (body) => ({
    model: readText(body['model']),
    isStreamed: body['stream'] === true,
    offered: readOffered(body['tools']),
    results: listObjects(body['input'])
      .filter(({ type }) => typeof type === 'string' && type.endsWith('_call_output'))
      .map((item) => ({ call: readCallId(item['call_id']), text: readResultText(item['output']) })),
  }),
  write: (answer, { model, isStreamed }) => {
    const item = spellItem(answer);
    const usage = {
      input_tokens: 10,
      input_tokens_details: { cached_tokens: 0 },
      output_tokens: 10,
      output_tokens_details: { reasoning_tokens: 0 },
      total_tokens: 20,
    };
    const response = { id: 'resp_prove', object: 'response', created_at: 0, model, error: null };
    const done = { ...response, status: 'completed', output: [item], usage };
    if (!isStreamed) return { body: done };
    const begun = { ...response, status: 'in_progress', output: [], usage: null };
    const empty = item['type'] === 'message' ? { ...item, content: [] } : { ...item, arguments: '' };
    const events: JsonObject[] = [
      { type: 'response.created', response: begun },
      { type: 'response.in_progress', response: begun },
      { type: 'response.output_item.added', output_index: 0, item: { ...empty, status: 'in_progress' } },
      ...spellFilling(item),
      { type: 'response.output_item.done', output_index: 0, item },
      { type: 'response.completed', response: done },
    ];
    return {
      events: events.map((event, sequence_number) => ({
        name: readText(event['type']),
        data: { ...event, sequence_number },
      })),
    };
  },
};
