import type { APIRoute } from 'astro';
import { formats } from '../../policies/formats/index.ts';
import { describeState } from '../../views/policies/engine-states.ts';

/** How far each format is known to hold, in a sentence; for the panels, which show it beside what is chosen. */
export const GET: APIRoute = () => Response.json(Object.fromEntries(formats.map(({ id }) => [id, describeState(id)])));
