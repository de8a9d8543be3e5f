/** One message of plain text to one person. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** A page for the reader, shown below the text. */
  readonly link?: string;
  /** The same at every attempt: by it a mail server or a reader recognises a message that arrives twice. */
  readonly id?: string;
  /** Part of the address for bounces and replies, so that they are matched to what was sent. */
  readonly tag?: string;
}

export interface Mailer {
  /**
   * Sends a message. `accepted: false`: the server refused this recipient or message permanently.
   * @throws if the server could not be reached or did not take the message. Nothing was sent, and it can be tried again.
   */
  send(mail: Mail): Promise<{ readonly accepted: boolean; readonly id: string }>;
}
