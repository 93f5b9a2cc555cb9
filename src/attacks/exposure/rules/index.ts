import type { ExposureRule } from '../define-exposure-rule.ts';
import { sendsToMany } from './sends-to-many.ts';

/** Every exposure rule, in the order in which a page shows its reasons. */
export const exposureRules: readonly ExposureRule[] = [sendsToMany];
