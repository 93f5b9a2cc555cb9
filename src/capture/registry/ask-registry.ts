import type { Problem } from '../../catalog/schema/problem.ts';
import { registryRecordSchema, type RegistryRecord } from '../../catalog/schema/registry-record.ts';
import type { PublishedPackage } from '../all/find-newest.ts';
import { captureError, type CaptureError } from '../capture-error.ts';
import type { Supervision } from '../capture-stdio.ts';
import { runTool } from '../run-tool.ts';
import { showText } from '../show-text.ts';
import { withThrowAwayFolder } from '../throw-away-folder.ts';
import { goEnvironment } from '../go/go-client.ts';
import { readCrateRecord } from './read-crate-record.ts';
import { readGoRecord } from './read-go-record.ts';
import { readNpmRecord, type ToldRecord } from './read-npm-record.ts';
import { readNewestVersion, readPipReport, readPypiRecord } from './read-pypi-record.ts';
import { isObject, ToldFields } from './told-fields.ts';

type Command = readonly [string, ...string[]];
type Run = (command: Command) => Promise<string>;

/** A registry's client, and how what it answers is read. */
interface RegistryClient {
  readonly command: (name: string, version: string) => Command;
  /** Whether it answers in lines for people, where it has no other form; else in JSON. */
  readonly isText?: true;
  /** Null where the answer is none about a package. `run` asks for more. */
  readonly read: (answer: unknown, name: string, fields: ToldFields, run: Run) => Promise<ToldRecord | null>;
}

const PIP = ['python3', '-m', 'pip', '--disable-pip-version-check'] as const;

const CLIENTS: Readonly<Record<PublishedPackage['kind'], RegistryClient>> = {
  npm: {
    command: (name, version) => ['npm', 'view', `${name}@${version}`, '--json'],
    read: async (answer, _name, fields) => {
      // Of a range npm answers with a list; an exact version may still come as one of one.
      const [only] = fields.list(answer);
      return isObject(only) ? readNpmRecord(only, fields) : null;
    },
  },
  pypi: {
    command: (name, version) => [
      ...PIP,
      // What is asked is what the index says, and not whether the Python here could run it.
      ...['install', '--dry-run', '--ignore-installed', '--no-deps', '--only-binary=:all:', '--ignore-requires-python'],
      '--quiet',
      ...['--report', '-', `${name}==${version}`],
    ],
    read: async (answer, name, fields, run) => {
      const metadata = readPipReport(answer);
      if (metadata === null) return null;
      const listed = await run([...PIP, 'index', 'versions', '--ignore-requires-python', name]).catch(() => '');
      return readPypiRecord(metadata, readNewestVersion(listed), fields);
    },
  },
  go: {
    command: (name) => ['go', 'list', '-m', '-json', `${name}@latest`],
    read: async (answer, _name, fields) => readGoRecord(answer, fields),
  },
  cargo: {
    command: (name, version) => ['cargo', 'info', '--quiet', `${name}@${version}`],
    isText: true,
    read: async (answer, _name, fields) => readCrateRecord(answer, fields),
  },
};

/** A record, and what was odd in what the registry said. */
export interface ReadRecord {
  readonly record: RegistryRecord;
  readonly problems: readonly Problem[];
}

const refuse = (source: string, message: string): CaptureError =>
  captureError(
    { file: source },
    'registry-not-read',
    message,
    'Check that the registry can be reached and has that version; what was known of the package stays.',
  );

/**
 * Asks a registry about one version of a package, through the registry's own client, which runs no code of the package.
 * `today` is the day in UTC. Throws a CaptureError where the registry can't be asked, or answers with no record.
 */
export function askRegistry(
  { kind, name, version }: PublishedPackage,
  today: string,
  supervision: Supervision,
): Promise<ReadRecord> {
  const source = `${kind}:${name}${kind === 'pypi' ? '==' : '@'}${version}`;
  const client = CLIENTS[kind];
  supervision.report(`reading what the registry says of ${name}`);
  return withThrowAwayFolder(async (folder) => {
    const run: Run = async (command) => {
      // The clients are ours, not the server's: they see our settings (registry, proxy, cache).
      const asked = {
        source,
        command: [...command] as [string, ...string[]],
        environment: kind === 'go' ? goEnvironment() : process.env,
      };
      const { succeeded, lines, tail } = await runTool(asked, folder, supervision);
      if (!succeeded) throw refuse(source, `The registry could not be asked. ${showText(tail)}`);
      return lines.join('\n');
    };
    const command = client.command(name, version);
    const fields = new ToldFields(source);
    const text = await run(command);
    let answer: unknown;
    try {
      answer = client.isText === true ? text : JSON.parse(text);
    } catch (error) {
      throw refuse(source, `What the registry says is not JSON: ${showText((error as Error).message)}`);
    }
    const told = await client.read(answer, name, fields, run);
    if (told === null) throw refuse(source, 'What the registry says is not about a package.');
    const record = { registry: kind, version, readAt: today, from: command.join(' '), ...told };
    return { record: registryRecordSchema.parse(record), problems: fields.problems };
  });
}
