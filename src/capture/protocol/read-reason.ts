import type { Configuration } from '../../catalog/schema/manifest.ts';
import { CaptureError } from '../capture-error.ts';
import { RefusedRequest } from './refused-request.ts';

/** What kept a server from answering in a way of asking, as a manifest tells it; `error` is what was thrown. */
export function readReason(
  error: unknown,
  transport: Configuration['transport'],
): NonNullable<Configuration['reason']> {
  if (error instanceof RefusedRequest) return 'error';
  if (!(error instanceof CaptureError)) return 'silence';
  const { code, message } = error.problems[0] ?? { code: '', message: '' };
  if (code === 'no-answer' || message.startsWith('The server did not answer ')) return 'silence';
  return transport === 'http' || transport === 'sse' ? 'http' : 'exit';
}
