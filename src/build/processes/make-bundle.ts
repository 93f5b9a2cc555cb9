import { makeBundle } from '../bundle/make-bundle.ts';
import { answerParent } from './answer-parent.ts';

answerParent<{ readonly folder: string }>(({ folder }) => makeBundle(folder));
