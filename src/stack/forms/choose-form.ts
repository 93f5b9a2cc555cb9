import type { JsonObject } from '../../catalog/json.ts';
import { findStackForm, stackForms } from './index.ts';
import type { ServerGroup, StackForm } from './form.ts';

/** A form, and the servers that a value has in it. */
export interface ReadForm {
  readonly form: StackForm;
  readonly groups: readonly ServerGroup[];
  /** The form that the file name promises, where the value is none of it. */
  readonly promised: StackForm | null;
}

/** Longer names are no paths. */
const LONGEST = 1000;

/** The forms that lie at such a path, those first whose names say most. */
function findNamed(fileName: string | null): StackForm[] {
  const path = `/${(fileName ?? '').slice(-LONGEST).replaceAll('\\', '/').toLowerCase()}`;
  return stackForms
    .map((form) => ({
      form,
      length: Math.max(0, ...form.fileNames.filter((name) => path.endsWith(`/${name}`)).map((name) => name.length)),
    }))
    .filter(({ length }) => length > 0)
    .toSorted((a, b) => b.length - a.length)
    .map(({ form }) => form);
}

/** The form of a value: what its file name says where it is that, else what it shows itself; null where it is none. */
export function chooseForm(value: JsonObject, fileName: string | null, isShell: boolean): ReadForm | null {
  const named = findNamed(fileName);
  const told = stackForms.filter((form) => form.language !== 'shell' && form.isTold(value));
  const shell = isShell ? findStackForm('mcp-add') : null;
  // Of two forms at one path, the one that the value shows comes first.
  const likely = [...named.filter((form) => told.includes(form)), ...named];
  for (const form of shell === null ? [...likely, ...told] : [shell]) {
    const groups = form.read(value);
    if (groups === null) continue;
    const [promised = null] = named;
    return { form, groups, promised: named.includes(form) ? null : promised };
  }
  return null;
}
