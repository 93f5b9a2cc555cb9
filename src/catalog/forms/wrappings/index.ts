import type { Wrapping } from '../form.ts';
import { holder } from './holder.ts';
import { jsonInText } from './json-in-text.ts';
import { manifest } from './manifest.ts';
import { message } from './message.ts';
import { singleTool } from './single-tool.ts';
import { toolArray } from './tool-array.ts';
import { toolMap } from './tool-map.ts';
import { toolsMember } from './tools-member.ts';

/**
 * Where tools are, in the order in which a value is tried: what says what it is comes first (a message, a member called
 * tools), then what looks like tools by itself, and last whatever may hold them further down.
 */
export const wrappings: readonly Wrapping[] = [
  manifest,
  message,
  toolsMember,
  singleTool,
  toolArray,
  toolMap,
  holder,
  jsonInText,
];
