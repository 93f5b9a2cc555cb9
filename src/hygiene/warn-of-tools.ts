import { isToolDefinition, type ToolList } from '../catalog/read-tools.ts';
import type { Problem } from '../catalog/schema/problem.ts';
import { checkHygiene } from './check-hygiene.ts';

/** What the hygiene rules flag in a list of tools, as warnings for who reads or captures it. `file` is named in them. */
export const warnOfTools = ({ elements }: ToolList, file: string): Problem[] =>
  elements.flatMap(({ path, value }) =>
    isToolDefinition(value)
      ? checkHygiene(value).map(({ rule, title, says, evidence }): Problem => ({
          code: rule,
          level: 'warning',
          file,
          path: path + (evidence[0]?.field ?? ''),
          message: `${title}. ${says}`,
          hint: 'Read that part of the definition before an agent does; what its rule looks for is told on /method/.',
        }))
      : [],
  );
