import type { APIRoute } from 'astro';
import { describeState } from '../../views/policies/engine-states.ts';
import { formatGroups } from '../../views/policies/format-groups.ts';

/** All formats as the panels offer them, in their order, and how far each is known to hold, in a sentence. */
export const GET: APIRoute = () =>
  Response.json(
    Object.fromEntries(
      formatGroups.flatMap(({ label: group, choices }) =>
        choices.map(({ id, label, pack }) => [id, { label, group, pack, state: describeState(id) }]),
      ),
    ),
  );
