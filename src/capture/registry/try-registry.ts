import type { Problem } from '../../catalog/schema/problem.ts';
import type { RegistryRecord } from '../../catalog/schema/registry-record.ts';
import { CaptureError } from '../capture-error.ts';
import type { Supervision } from '../capture-stdio.ts';
import type { Source } from '../parse-source.ts';
import { askRegistry } from './ask-registry.ts';

/**
 * What the registry says of a source, null where it is no package or the registry can't be asked: that is a warning,
 * and no reason not to keep what was captured.
 */
export async function tryRegistry(
  source: Source,
  today: string,
  supervision: Supervision,
): Promise<{ readonly record: RegistryRecord | null; readonly problems: readonly Problem[] }> {
  if (!('version' in source)) return { record: null, problems: [] };
  try {
    return await askRegistry(source, today, supervision);
  } catch (error) {
    if (!(error instanceof CaptureError) || supervision.signal.aborted) throw error;
    return { record: null, problems: error.problems.map((problem) => ({ ...problem, level: 'warning' as const })) };
  }
}
