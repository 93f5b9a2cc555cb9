import type { FormatId, PolicyFormat } from '../define-format.ts';
import { intercept } from './intercept.ts';
import { policylayer } from './policylayer.ts';

const formatsById = { policylayer, intercept } satisfies Record<FormatId, PolicyFormat>;

/** Every format, in the order of its tabs. */
export const formats: readonly PolicyFormat[] = Object.values(formatsById);

/** The format of that id; null where there is none. */
export const findFormat = (id: string): PolicyFormat | null => formats.find((format) => format.id === id) ?? null;
