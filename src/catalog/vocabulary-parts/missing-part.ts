import type { PartId } from './all-parts.ts';

/** Thrown where a part of the vocabulary is asked for that has not been fetched. */
export class MissingPart extends Error {
  readonly id: PartId;

  constructor(id: PartId) {
    super(`the part ${id} of the vocabulary has not been fetched`);
    this.id = id;
  }
}
