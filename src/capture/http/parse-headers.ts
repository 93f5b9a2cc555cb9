const HEADER = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+)=(.*)$/s;
const VALUE = /^[\t\x20-\x7e\x80-\xff]+$/;

/** Set by the transport itself. */
const RESERVED =
  /^(accept|accept-encoding|connection|content-.*|expect|host|keep-alive|last-event-id|mcp-.*|proxy-.*|te|trailer|transfer-encoding|upgrade)$/i;

/** Reads entries of the form NAME=VALUE as HTTP headers. Values aren't repeated in messages: they are secrets. */
export function parseHeaders(entries: readonly string[], refuse: (message: string) => void): Map<string, string> {
  const headers = new Map<string, string>();
  for (const entry of entries) {
    const [, name = '', value = ''] = HEADER.exec(entry) ?? [];
    if (name === '') refuse('A --header is not of the form NAME=VALUE.');
    else if (RESERVED.test(name)) refuse(`The header ${name} can't be set: the capture sets it.`);
    else if (!VALUE.test(value)) refuse(`The value of the header ${name} can't be sent.`);
    else headers.set(name, value);
  }
  return headers;
}
