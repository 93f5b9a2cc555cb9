import vendorsData from '../../../data/vocabulary/vendors.json' with { type: 'json' };
import type { Vendor } from '../schema/vendor.ts';

/** Makers of products, by name. That they follow their schema is checked with the data, not where they are read. */
export const vendors = vendorsData as readonly Vendor[];
