import type { TextPlace } from '../places/locate-places.ts';
import type { SeverityId } from '../../catalog/schema/vocabulary.ts';

/** One thing that was found, and where. */
export interface Finding {
  /** Id of a rule of `finding-rules.ts`, or of a hygiene rule. */
  readonly rule: string;
  /** That of the tool; null where what was found has none. */
  readonly severity: SeverityId | null;
  /** The reader's name for the server; null where the file names none. */
  readonly server: string | null;
  readonly tool: string | null;
  /** What it is, in plain text that names server and tool. */
  readonly message: string;
  /** JSON Pointer into the file. */
  readonly place: string;
  /** What tells it from others of its rule on the same tool; empty where there is one at most. */
  readonly detail: string;
}

/** A finding that a person has accepted until some day. */
export interface SuppressedFinding {
  readonly finding: Finding;
  readonly reason: string;
  /** The last day on which that holds, as YYYY-MM-DD. */
  readonly expires: string;
}

/** One thing that was looked at, whether or not something was found. */
export interface Subject {
  readonly server: string | null;
  readonly tool: string;
  /** What it was judged to be, in a few words. */
  readonly verdict: string;
}

/** All that a verb found in a file. */
export interface Report {
  /** As it was named by the reader. */
  readonly file: string;
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  readonly subjects: readonly Subject[];
  /** Where a place is in the text of the file. */
  readonly locate: (place: string) => TextPlace;
}
