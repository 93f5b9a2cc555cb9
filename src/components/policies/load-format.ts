import type { PolicyFormat } from '../../policies/define-format.ts';

const modules = import.meta.glob<Record<string, PolicyFormat>>('../../policies/formats/*/index.ts');

/** The format of that id, which its own chunk holds. Throws where there is none, or where it can't be had. */
export async function loadFormat(id: string): Promise<PolicyFormat> {
  const load = modules[`../../policies/formats/${id}/index.ts`];
  const [format] = load === undefined ? [] : Object.values(await load());
  if (format === undefined) throw new Error(`There is no format ${id}.`);
  return format;
}

/** Brings every format, so that each can be had afterwards without a request. Rejects where one can't be had. */
export const loadFormats = async (): Promise<void> => {
  await Promise.all(Object.values(modules).map((load) => load()));
};
