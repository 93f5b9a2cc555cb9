import { renderShare, type Share } from '../render/render-share.ts';
import { answerParent } from './answer-parent.ts';

answerParent<Share>(renderShare);
