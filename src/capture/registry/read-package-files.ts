import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Server } from '../../catalog/schema/server.ts';
import type { PackageFile } from '../../catalog/schema/registry-record.ts';
import { isObject, type JsonObject, type ToldFields } from './told-fields.ts';

/** What the manifests say that a package may bring beside its own: that of the MCP registry, and that of MCP bundles. */
export interface ShippedManifests {
  readonly files: readonly PackageFile[];
  readonly variables: Server['variables'];
}

/** In bytes: no manifest comes near. */
const LARGEST = 1_000_000;

const isVariable = (name: unknown): name is string =>
  typeof name === 'string' && name.length <= 100 && /^[A-Za-z_][A-Za-z0-9_]*$/.test(name);

/** A JSON object in a file; null where there is none. */
async function readObject(file: string, fields: ToldFields, name: string): Promise<JsonObject | null> {
  const size = await stat(file).then(
    (found) => (found.isFile() ? found.size : null),
    () => null,
  );
  if (size === null) return null;
  if (size > LARGEST) return fields.refuse(name, `is larger than ${LARGEST} bytes`);
  try {
    const value: unknown = JSON.parse(await readFile(file, 'utf8'));
    return isObject(value) ? value : fields.refuse(name, 'is no JSON object');
  } catch {
    return fields.refuse(name, 'is not JSON');
  }
}

const objectsOf = (value: unknown, fields: ToldFields): JsonObject[] => fields.list(value).filter(isObject);

/** Whether an entry is of a registry for packages, and not of one for container images or bundles. */
const isPackage = ({ registryType, registry_type }: JsonObject): boolean =>
  ['npm', 'pypi'].includes(String(registryType ?? registry_type));

/** The manifest for the MCP registry: the entry of its `packages` that names this package, else another package. */
function readRegistryManifest(manifest: JsonObject, packageName: string, fields: ToldFields): ShippedManifests {
  const entries = objectsOf(manifest['packages'], fields);
  const entry = entries.find(({ identifier }) => identifier === packageName) ?? entries.find(isPackage) ?? {};
  const variables = objectsOf(entry['environmentVariables'] ?? entry['environment_variables'], fields).flatMap(
    ({ name, isRequired, is_required, isSecret, is_secret }) =>
      isVariable(name)
        ? [
            {
              name,
              required: (isRequired ?? is_required) === true,
              secret: (isSecret ?? is_secret) === true,
              readIn: 'server.json' as const,
            },
          ]
        : [],
  );
  const file = {
    file: 'server.json',
    name: fields.name(entry['identifier'], 'server.json packages.identifier'),
    version: fields.name(entry['version'] ?? manifest['version'], 'server.json version'),
    repository: fields.repository(manifest['repository'], 'server.json repository'),
    homepage: fields.url(manifest['websiteUrl'], 'server.json websiteUrl'),
    license: null,
  } as const;
  return { files: [file], variables };
}

/** The manifest of an MCP bundle. Its name is one of bundles, not of packages. */
function readBundleManifest(manifest: JsonObject, fields: ToldFields): ShippedManifests {
  const settings = isObject(manifest['user_config']) ? manifest['user_config'] : {};
  const server = isObject(manifest['server']) ? manifest['server'] : {};
  const started = isObject(server['mcp_config']) ? server['mcp_config'] : {};
  const environment = isObject(started['env']) ? started['env'] : {};
  const variables = Object.entries(environment).flatMap(([name, value]) => {
    const [, key = ''] = /^\$\{user_config\.([\w.-]+)\}$/.exec(typeof value === 'string' ? value : '') ?? [];
    const setting = Object.hasOwn(settings, key) ? settings[key] : null;
    if (!isVariable(name) || !isObject(setting)) return [];
    const { required, sensitive } = setting;
    return [{ name, required: required === true, secret: sensitive === true, readIn: 'manifest.json' as const }];
  });
  const file = {
    file: 'manifest.json',
    name: null,
    version: fields.name(manifest['version'], 'manifest.json version'),
    repository: fields.repository(manifest['repository'], 'manifest.json repository'),
    homepage: fields.url(manifest['homepage'], 'manifest.json homepage'),
    license: fields.license(manifest['license'], 'manifest.json license'),
  } as const;
  return { files: [file], variables };
}

/** Whether a manifest.json is that of an MCP bundle: browsers' extensions and web apps have one too. */
const isBundle = (manifest: JsonObject): boolean =>
  'mcpb_version' in manifest || 'dxt_version' in manifest || isObject(manifest['server']);

/**
 * Reads the manifests in the folder of an installed package, without running any of it. A variable that both name is
 * told once, as the MCP registry is told it.
 */
export async function readShippedManifests(
  folder: string,
  packageName: string,
  fields: ToldFields,
): Promise<ShippedManifests> {
  const forRegistry = await readObject(join(folder, 'server.json'), fields, 'server.json');
  const ofBundle = await readObject(join(folder, 'manifest.json'), fields, 'manifest.json');
  const read = [
    ...(forRegistry !== null && 'packages' in forRegistry
      ? [readRegistryManifest(forRegistry, packageName, fields)]
      : []),
    ...(ofBundle !== null && isBundle(ofBundle) ? [readBundleManifest(ofBundle, fields)] : []),
  ];
  const variables = new Map(
    read
      .flatMap((each) => each.variables)
      .toReversed()
      .map((variable) => [variable.name, variable]),
  );
  return { files: read.flatMap(({ files }) => files), variables: [...variables.values()].toReversed() };
}
