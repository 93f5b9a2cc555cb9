import type { OrderedFiles } from '../catalog/data-files.ts';
import { frameworksSchema } from './schema/framework.ts';
import { incidentKindsSchema, incidentSchema } from './schema/incident.ts';
import { patternSchema } from './schema/pattern.ts';
import { regulationsSchema } from './schema/regulation.ts';
import { sourcesSchema } from './schema/source.ts';

/** The files of the attack library; their schemas set the order of fields. */
export const attackFiles: readonly OrderedFiles[] = [
  { pattern: /^attacks\/patterns\/[^/]+\.json$/, schema: patternSchema },
  { pattern: /^attacks\/incidents\/[^/]+\.json$/, schema: incidentSchema },
  { pattern: /^attacks\/frameworks\.json$/, schema: frameworksSchema },
  { pattern: /^attacks\/kinds\.json$/, schema: incidentKindsSchema },
  { pattern: /^attacks\/regulations\.json$/, schema: regulationsSchema },
  { pattern: /^attacks\/sources\.json$/, schema: sourcesSchema },
];
