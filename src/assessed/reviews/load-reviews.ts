import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { readJsonFile } from '../../catalog/check-json.ts';
import type { CatalogueServer } from '../../catalog/derive.ts';
import type { Problem } from '../../catalog/schema/problem.ts';
import { reviewFileSchema, type Review } from '../../catalog/schema/review.ts';
import { isReviewNeedless, rateReview } from './apply-review.ts';
import { locateQuote } from './quote-review.ts';
import { classifyTool } from '../../classifier/classify.ts';

/** What is wrong with a review of a server's tool; null where it holds. */
function findFault(
  review: Review,
  { server, tools }: CatalogueServer,
): Pick<Problem, 'code' | 'message' | 'hint'> | null {
  const name = JSON.stringify(review.tool);
  const own = tools.filter((tool) => tool.name === review.tool);
  const reviewed = own.find((tool) => review.definitionDigest === undefined || review.definitionDigest === tool.digest);
  if (own.length === 0)
    return {
      code: 'review-without-tool',
      message: `${server.slug} has no tool ${name}.`,
      hint: 'Mend the name, or delete the review.',
    };
  if (reviewed === undefined)
    return {
      code: 'stale-review',
      message: `The definition of ${name} is no longer the one that was reviewed.`,
      hint: 'Read the new definition, then update or delete the review.',
    };
  const assessment = classifyTool(reviewed.definition);
  if (isReviewNeedless(assessment, review))
    return {
      code: 'needless-review',
      message: `The rules reach the verdict on ${name} by themselves.`,
      hint: 'Delete the review.',
    };
  const misquoted = review.evidence?.find((quote) => locateQuote(reviewed.definition, quote) === null);
  if (misquoted !== undefined)
    return {
      code: 'review-misquotes',
      message: `The review of ${name} quotes what ${misquoted.field} doesn\u2019t hold: ${JSON.stringify(misquoted.quote)}.`,
      hint: 'Copy the words from the definition as it was served.',
    };
  const severity = rateReview(assessment, review);
  if (severity !== review.severity)
    return {
      code: 'review-adds-up-otherwise',
      message: `The review of ${name} says ${review.severity}, but its axes and those of the rules add up to ${severity}.`,
      hint: 'Set the levels that the verdict rests on under "axes".',
    };
  return null;
}

/** Reads a server's reviews: tool name to review, those at fault left out and reported as errors. */
export async function loadReviews(directory: string, server: CatalogueServer) {
  const file = join(directory, `${server.server.slug}.json`);
  const reviews = new Map<string, Review>();
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  if (!isThere) return { reviews, problems: [] };
  const { value, problems } = await readJsonFile(file, reviewFileSchema);
  for (const [i, review] of (value?.reviews ?? []).entries()) {
    const fault = findFault(review, server);
    if (fault === null) reviews.set(review.tool, review);
    else problems.push({ level: 'error', file, path: `/reviews/${i}`, ...fault });
  }
  return { reviews, problems };
}
