import { absoluteUrl, urls } from '../catalog/urls.ts';
import { FORMAT, LICENSE } from './format.ts';
import { describeSchema } from './json-schemas.ts';
import { dataFiles, otherFiles, pathParameters, type PathParameter, type PublishedFile } from './published-files.ts';

/** From the site's own root, as OpenAPI wants them: the rest is in the server's URL. */
const shortenPath = (path: string): string => path.slice(urls.home().length - 1);

/** `/data/servers/{server}.json` as `getDataServersServerJson`. */
const nameOperation = (path: string): string =>
  `get${[...path.matchAll(/[a-z]+/gi)].map(([word]) => word.charAt(0).toUpperCase() + word.slice(1)).join('')}`;

function describeParameter(name: string) {
  const { description, values } = (pathParameters as Record<string, PathParameter>)[name] ?? {};
  if (description === undefined || values === undefined) throw new Error(`nothing is known of the parameter ${name}`);
  const schema = { type: 'string', ...(values.length > 0 && { enum: values }) };
  return { name, in: 'path', required: true, description, schema };
}

/** The schema of a body; what is no JSON document is text to OpenAPI 3.1, so that of a line is only named. */
function describeBody({ mediaType, schema }: PublishedFile) {
  if (schema === null) return mediaType.endsWith('json') ? { type: 'object' } : { type: 'string' };
  if (mediaType === 'application/json') return { $ref: `#/components/schemas/${schema}` };
  return { type: 'string', description: `Each line is of the schema ${schema}.` };
}

const describePath = (file: PublishedFile) => ({
  get: {
    operationId: nameOperation(shortenPath(file.path)),
    summary: file.holds,
    parameters: [...file.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => describeParameter(name)),
    responses: {
      200: { description: `${file.holds}.`, content: { [file.mediaType]: { schema: describeBody(file) } } },
      404: { description: 'There is no such file.' },
    },
  },
});

/** Everything that the site publishes for programs, described by OpenAPI 3.1. */
export function makeOpenapi() {
  const files = [...dataFiles, ...otherFiles];
  const names = new Set(files.flatMap(({ schema }) => schema ?? []));
  return {
    openapi: '3.1.0',
    info: {
      title: 'Toolrisk',
      version: String(FORMAT),
      description:
        'Static files: what MCP tools can do, how bad it gets, and which policy keeps them in bounds. Whatever a server served is untrusted text. The version is that of the data format.',
      license: { name: LICENSE, identifier: 'CC-BY-4.0' },
    },
    servers: [{ url: (absoluteUrl(urls.home()) ?? urls.home()).replace(/(?<=.)\/$/, '') }],
    paths: Object.fromEntries(files.map((file) => [shortenPath(file.path), describePath(file)])),
    components: { schemas: Object.fromEntries([...names].map((name) => [name, describeSchema(name)])) },
  };
}
