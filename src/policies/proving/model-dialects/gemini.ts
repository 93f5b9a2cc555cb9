import { listObjects, readCallId, readOfferedTool, readResultText, type Dialect, type JsonObject } from './dialect.ts';

const usageMetadata = { promptTokenCount: 10, candidatesTokenCount: 10, totalTokenCount: 20 };

/** What a function answered: `output` or `error` where the client keeps to the custom. */
function readFunctionResult(response: JsonObject): string {
  const [answer] = listObjects([response['response']]);
  return readResultText(answer?.['output'] ?? answer?.['error'] ?? answer);
}

/** Google's Gemini API. */
export const gemini: Dialect = {
  path: /:(?:generateContent|streamGenerateContent)$/,
  read: (body, path) => ({
    model: /models\/([^/:]+):/.exec(path)?.[1] ?? '',
    isStreamed: path.endsWith(':streamGenerateContent'),
    offered: listObjects(body['tools'])
      .flatMap((tool) => listObjects(tool['functionDeclarations'] ?? tool['function_declarations']))
      .map((tool) => readOfferedTool(tool)),
    results: listObjects(body['contents'])
      .flatMap(({ parts }) => listObjects(parts))
      .flatMap((part) => listObjects([part['functionResponse'] ?? part['function_response']]))
      .map((response) => ({ call: readCallId(response['id']), text: readFunctionResult(response) })),
  }),
  write: (answer, { model, isStreamed }) => {
    const part =
      answer.kind === 'text'
        ? { text: answer.text }
        : { functionCall: { id: answer.id, name: answer.call.name, args: answer.call.arguments } };
    const candidate = { content: { role: 'model', parts: [part] }, finishReason: 'STOP', index: 0 };
    const body = { candidates: [candidate], usageMetadata, modelVersion: model, responseId: 'prove' };
    return isStreamed ? { events: [{ data: body }] } : { body };
  },
};
