/** Number of the data format; it changes when a field is renamed, removed or given another meaning. */
export const FORMAT = 6;

/** What the data may be used for, in a sentence; it stands in every file that has a place for it. */
export const LICENSE = 'CC-BY-4.0, tool definitions apart: those are under the licence of their server';
