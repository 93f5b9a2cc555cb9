import { getSite } from '../../views/site.ts';
import { answerParent } from './answer-parent.ts';

answerParent(async () => (await getSite()).problems);
