import type { Problem } from '../catalog/schema/problem.ts';

/** A warning of a whole source or server: nothing that keeps it from being captured. */
export const warning = (code: string, file: string, message: string, hint: string): Problem => ({
  code,
  level: 'warning',
  file,
  path: '',
  message,
  hint,
});
