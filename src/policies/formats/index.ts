import type { PolicyFormat } from '../define-format.ts';
import { intercept } from './intercept/index.ts';
import { policylayer } from './policylayer/index.ts';

const list = [policylayer, intercept] as const;

/** Every format, in the order in which they are shown. */
export const formats: readonly PolicyFormat<FormatId>[] = list;

export type FormatId = (typeof list)[number]['id'];

export const formatIds: readonly FormatId[] = list.map(({ id }) => id);

/** The format of that id; null where there is none. */
export const findFormat = (id: string): PolicyFormat<FormatId> | null =>
  formats.find((format) => format.id === id) ?? null;
