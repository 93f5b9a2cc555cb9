const SAID_FOR = 2000;

/** Copies a text, says so on the button for a while and answers whether it worked; else the button says what to press. */
export async function copyText(text: string, button: HTMLButtonElement): Promise<boolean> {
  const place = button.querySelector('span') ?? button;
  const label = (button.dataset['label'] ??= place.textContent);
  button.setAttribute('aria-live', 'polite');
  const isCopied = await navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
  place.textContent = isCopied ? 'Copied' : 'Press Ctrl+C';
  setTimeout(() => {
    place.textContent = label;
  }, SAID_FOR);
  return isCopied;
}

/** Saves a text as a file of that name. */
export function downloadText(text: string, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(link.href);
}
