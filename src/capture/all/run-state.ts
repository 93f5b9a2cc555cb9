import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { digestJson } from '../../catalog/digest.ts';
import { captureError } from '../capture-error.ts';
import { makeQueue } from './one-at-a-time.ts';
import type { RecaptureRequest } from './parse-recapture-arguments.ts';
import { countMinutes, recaptureSchema, type Recapture } from './recapture-report.ts';

const FOLDER = '.build/recapture';

/** How far a run has come. */
const progressSchema = z.strictObject({
  /** Day it was begun, UTC. */
  date: z.iso.date(),
  /** How long it has been at work, in minutes. */
  minutes: z.number().nonnegative(),
  /** What became of the servers that are done. */
  done: z.array(recaptureSchema),
});
type Progress = z.infer<typeof progressSchema>;

/** A file for each run that may be gone on with, by what was asked for. */
function nameFile({ out, servers, part, again, keepChanges }: RecaptureRequest): string {
  const asked = { out: resolve(out), servers: servers.toSorted(), part: part && { ...part }, again, keepChanges };
  return join(FOLDER, `${digestJson(asked).replace(/^\w+:/, '').slice(0, 16)}.json`);
}

/** What an interrupted run of the same words left; null where none did. Throws a CaptureError where it can't be read. */
async function readProgress(file: string): Promise<Progress | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return progressSchema.parse(JSON.parse(text));
  } catch {
    throw captureError(
      { file },
      'odd-state',
      'What the interrupted run left can’t be read.',
      'Leave --resume out, which begins anew.',
    );
  }
}

/** How far a run has come, kept in a file so that whatever ends it loses only what was being captured. */
export class RunState {
  readonly #file: string;
  readonly #begun = performance.now();
  readonly #before: Progress;
  readonly #done: Recapture[];
  readonly #write = makeQueue();

  private constructor(file: string, before: Progress) {
    this.#file = file;
    this.#before = before;
    this.#done = [...before.done];
  }

  /** That of the interrupted run where it is to be gone on with and there is one, else a new one. `today` is in UTC. */
  static async open(request: RecaptureRequest, today: string): Promise<RunState> {
    const file = nameFile(request);
    const left = request.resume ? await readProgress(file) : null;
    return new RunState(file, left ?? { date: today, minutes: 0, done: [] });
  }

  /** The day on which the run was begun. */
  get date(): string {
    return this.#before.date;
  }

  /** What became of the servers that are done. */
  get done(): readonly Recapture[] {
    return this.#done;
  }

  /** How long it has been at work, in minutes, to a hundredth. */
  get minutes(): number {
    return Math.round((this.#before.minutes + countMinutes(performance.now() - this.#begun)) * 100) / 100;
  }

  /** Keeps what became of a server; whole or not at all. */
  async keep(outcome: Recapture): Promise<void> {
    this.#done.push(outcome);
    await this.#write(async () => {
      const draft = `${this.#file}.${process.pid}.draft`;
      await mkdir(dirname(draft), { recursive: true });
      const progress: Progress = { date: this.date, minutes: this.minutes, done: this.#done };
      await writeFile(draft, `${JSON.stringify(progress)}\n`);
      await rename(draft, this.#file);
    });
  }

  /** Forgets the run: all its servers are done. */
  async forget(): Promise<void> {
    await rm(this.#file, { force: true });
  }
}
