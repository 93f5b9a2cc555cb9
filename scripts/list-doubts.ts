import './tell-errors.ts';
import { readCheckOptions } from '../src/catalog/check-options.ts';
import { listDoubts } from '../src/assessed/doubts/list-doubts.ts';
import { makeSettledTest, readSettled } from '../src/assessed/doubts/settled-doubts.ts';
import { loadAssessedCatalogue } from '../src/assessed/load-assessed-catalogue.ts';

const { server } = await readCheckOptions(process.argv.slice(2), 'data/servers');
const { servers } = await loadAssessedCatalogue('data');
const tools = servers.flatMap((each) => each.tools);
// Siblings are looked for among all servers, whichever is asked for.
const doubts = listDoubts(tools, makeSettledTest(await readSettled('data'))).filter(
  ({ tool }) => server === null || tool.server === server,
);

for (const { tool, reasons, sibling } of doubts) {
  const { category, severity, confidence, secondOpinion } = tool.assessment;
  const like =
    sibling && `${sibling.server}/${sibling.name} ${sibling.assessment.category}/${sibling.assessment.severity}`;
  console.log(
    [
      `${tool.server}/${tool.name}`,
      `${category}/${severity}`,
      confidence,
      secondOpinion && `${secondOpinion.category}/${secondOpinion.severity}`,
      reasons.join(' '),
      like ?? '',
    ].join('\t'),
  );
}
const count = (reason: string): number => doubts.filter(({ reasons }) => reasons.some((one) => one === reason)).length;
console.error(
  `${doubts.length} of ${tools.length} tools ask for a review: ${count('second-opinion')} where the second opinion is another, ${count('confidence')} with little confidence, ${count('sibling')} unlike their siblings`,
);
