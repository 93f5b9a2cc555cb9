/** Between two key strokes, in milliseconds; what is pasted is taken at once. */
const PAUSE = 400;

/** Where a reader gives texts, and who takes them. */
export interface TextPlaces {
  /** What texts and files are dropped on. */
  readonly area: HTMLElement;
  readonly box: HTMLTextAreaElement;
  readonly picker: HTMLInputElement;
  /** `fileName` is null for what is pasted or dropped without a file. */
  readonly onText: (text: string, fileName: string | null) => void;
  /** A file could not be read; in words. */
  readonly onFailure: (words: string) => void;
}

/** Takes each text that a reader pastes, types, drops or picks. What is typed after a file was picked is of that file. */
export class TextTaker {
  readonly #places: TextPlaces;
  #fileName: string | null = null;
  #timer = 0;

  constructor(places: TextPlaces) {
    this.#places = places;
    const { area, box, picker } = places;
    box.addEventListener('input', (event) => {
      const isPasted = (event as InputEvent).inputType === 'insertFromPaste';
      clearTimeout(this.#timer);
      const take = (): void => {
        this.#give(box.value, isPasted ? null : this.#fileName);
      };
      this.#timer = window.setTimeout(take, isPasted ? 0 : PAUSE);
    });
    picker.addEventListener('change', () => void this.#read(picker.files?.[0]));
    area.addEventListener('dragover', (event) => {
      event.preventDefault();
      area.classList.add('is-over');
    });
    area.addEventListener('dragleave', () => {
      area.classList.remove('is-over');
    });
    area.addEventListener('drop', (event) => {
      event.preventDefault();
      area.classList.remove('is-over');
      const file = event.dataTransfer?.files[0];
      const dropped = event.dataTransfer?.getData('text/plain') ?? '';
      if (file !== undefined) void this.#read(file);
      else if (dropped !== '') this.#give(dropped, null);
    });
  }

  /** Forgets what was typed and picked. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#fileName = null;
    this.#places.box.value = '';
    this.#places.picker.value = '';
  }

  #give(text: string, fileName: string | null): void {
    this.#fileName = fileName;
    this.#places.onText(text, fileName);
  }

  async #read(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    try {
      this.#give(await file.text(), file.name);
    } catch (error) {
      this.#places.onFailure(`${file.name} could not be read: ${(error as Error).message}`);
    }
  }
}
