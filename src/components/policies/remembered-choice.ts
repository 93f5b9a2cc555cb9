/** What a reader chose, kept in this browser and nowhere else. Every value is checked by who reads it. */
export interface Choice {
  readonly format: string | null;
  /** Null where the pack that is first for the format is to be shown. */
  readonly pack: string | null;
  readonly alias: string | null;
}

const KEYS = { format: 'toolrisk:client', pack: 'toolrisk:pack' } as const;
const aliasKey = (server: string): string => `toolrisk:alias:${server}`;

/** The choice for a server; nothing where the browser keeps nothing. */
export function readChoice(server: string): Choice {
  try {
    return {
      format: localStorage.getItem(KEYS.format),
      pack: localStorage.getItem(KEYS.pack),
      alias: localStorage.getItem(aliasKey(server)),
    };
  } catch {
    return { format: null, pack: null, alias: null };
  }
}

/** Keeps what was chosen, where the browser lets it. */
export function rememberChoice(server: string, name: keyof Choice, value: string): void {
  try {
    localStorage.setItem(name === 'alias' ? aliasKey(server) : KEYS[name], value);
  } catch {
    // A browser that keeps nothing shows the first choice each time.
  }
}
