import type { Problem } from '../catalog/schema/problem.ts';

/** Something wrong with what the command was asked for. */
export const refuse = (code: string, message: string, hint: string, file = '-'): Problem => ({
  code,
  level: 'error',
  file,
  path: '',
  message,
  hint,
});
