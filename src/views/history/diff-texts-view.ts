import { diffTexts } from '../../history/diff-texts.ts';
import { segmentText, shortenText, type TextSegment } from '../text-segments.ts';

/** One of two texts, in runs; the marked ones are not in the other. */
export interface TextSide {
  readonly segments: readonly TextSegment[];
  /** How many UTF-16 units are not shown. */
  readonly leftOut: number;
}

/** Two texts side by side. */
export interface TextDiff {
  readonly before: TextSide;
  readonly after: TextSide;
}

/** Longer texts are cut on the page; the data has them whole. */
const LONGEST = 8_000;

/** Holds two served texts against each other. */
export function viewTextDiff(before: string, after: string): TextDiff {
  const [old, young] = [shortenText(before, LONGEST), shortenText(after, LONGEST)];
  const { gone, added } = diffTexts(old.shown, young.shown);
  return {
    before: { segments: segmentText(old.shown, gone, []), leftOut: old.leftOut },
    after: { segments: segmentText(young.shown, added, []), leftOut: young.leftOut },
  };
}
