import data from '../../data/vocabulary/confidence-bands.json' with { type: 'json' };

/** A range of confidence, with what became of its verdicts on servers that nobody had read. */
export interface ConfidenceBand {
  readonly id: string;
  /** Its least confidence. */
  readonly from: number;
  /** How often its verdicts are right, in words. */
  readonly words: string;
  readonly right: number;
  readonly of: number;
  readonly share: number;
  /** 95 % interval of the share. */
  readonly interval: readonly number[];
}

/** The bands, the surest first. */
export const confidenceBands: readonly ConfidenceBand[] = data.bands;

/** The band of a confidence; null where there is none. */
export const findBand = (confidence: number | null, bands = confidenceBands): ConfidenceBand | null =>
  confidence === null ? null : (bands.find(({ from }) => confidence >= from) ?? null);
