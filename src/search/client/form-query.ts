/** Fields of the search form that narrow a search; the names of Pagefind's filters and of URL parameters. */
export const FILTERS = ['category', 'severity', 'server'] as const;

/** What is searched for, as the form and the URL hold it. */
export interface FormQuery {
  readonly q: string;
  readonly sort: string;
  readonly filters: Record<(typeof FILTERS)[number], readonly string[]>;
}

const readParameters = (parameters: URLSearchParams | FormData): FormQuery => {
  const texts = (name: string) => parameters.getAll(name).map(String);
  // A filter may come several times or as a list with commas.
  const values = (name: string) =>
    texts(name)
      .flatMap((text) => text.split(','))
      .filter((text) => text !== '');
  return {
    q: texts('q')[0]?.slice(0, 500) ?? '',
    sort: texts('sort')[0] === 'severity' ? 'severity' : '',
    filters: { category: values('category'), severity: values('severity'), server: values('server') },
  };
};

/** What the form holds now. */
export const readForm = (form: HTMLFormElement): FormQuery => readParameters(new FormData(form));

/** Puts a URL's query into the form. Values that the form doesn't offer are ignored. */
export function fillForm(form: HTMLFormElement, search: string): void {
  const query = readParameters(new URLSearchParams(search));
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && field.type === 'checkbox')
      field.checked = query.filters[field.name as keyof FormQuery['filters']].some(
        (value) => value.toLowerCase() === field.value.toLowerCase(),
      );
    else if (field instanceof HTMLInputElement && field.name === 'q') field.value = query.q;
    else if (field instanceof HTMLSelectElement) field.value = query.sort;
  }
}

/** The query as a URL's query string; empty where nothing is asked for. */
export function formatQuery({ q, sort, filters }: FormQuery): string {
  const parameters = new URLSearchParams();
  if (q.trim() !== '') parameters.set('q', q);
  for (const name of FILTERS) for (const value of filters[name]) parameters.append(name, value);
  if (sort !== '') parameters.set('sort', sort);
  return parameters.size === 0 ? '' : `?${parameters}`;
}
