import { z } from 'zod';
import changesData from '../../../data/data-format-changes.json' with { type: 'json' };
import { FORMAT, LICENSE } from '../format.ts';
import { dataChangeSchema, type DataChanges } from './data-changes-schema.ts';

/** The change log of the data format. Throws where a change is misshapen. */
export const dataChanges: DataChanges = {
  format: FORMAT,
  license: LICENSE,
  changes: z.array(dataChangeSchema).parse(changesData),
};
