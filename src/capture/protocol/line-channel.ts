/** What carries messages to a server and back, one whole message of JSON at a time. */
export interface LineChannel {
  /**
   * Called with each message of the server's, and with whatever else it says where a message should stand. A refusal
   * that is none of JSON-RPC may be handed out as one: `{jsonrpc, id, error: {code, message, data, httpStatus}}`.
   * `isDamaged` says that bytes which are no UTF-8 were replaced in it.
   */
  onLine: (line: string, isDamaged?: boolean) => void;
  /** Sends one message, with its line break; settles when the channel is free for the next. */
  write(text: string): Promise<void> | void;
  /** Tells which revision of the protocol all that is sent from now on is of. */
  setRevision(revision: string): void;
  /** Rejects with a CaptureError once no answer can come any more; never resolves. */
  readonly failed: Promise<never>;
}
