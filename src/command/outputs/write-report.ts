import type { Problem } from '../../catalog/schema/problem.ts';
import type { Subject } from '../findings/finding.ts';
import { reportedRules } from '../findings/reported-rules.ts';
import { locatePlaces } from '../places/locate-places.ts';
import type { Review } from '../review-findings.ts';

/** Writes what was found in a file for a machine that knows findings of other programs too. */
export async function writeReport(
  format: 'junit' | 'sarif',
  { findings, suppressed, failing }: Review,
  { file, text, subjects }: { readonly file: string; readonly text: string; readonly subjects: readonly Subject[] },
  problems: readonly Problem[],
): Promise<string> {
  const places = [...findings, ...suppressed.map(({ finding }) => finding)].map(({ place }) => place);
  const place = locatePlaces(text, places);
  const report = { file, findings, suppressed, subjects, locate: place };
  if (format === 'sarif') {
    const { writeSarif } = await import('./write-sarif.ts');
    // What hygiene rules find is a result, and told once.
    const rules = new Set(reportedRules.map(({ id }) => id));
    return writeSarif(
      report,
      reportedRules,
      problems.filter(({ code }) => !rules.has(code)),
    );
  }
  return (await import('./write-junit.ts')).writeJunit(report, failing, problems);
}
