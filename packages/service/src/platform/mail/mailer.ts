/** One message of plain text to one person. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** A page for the reader, shown below the text. */
  readonly link?: string;
}

export interface Mailer {
  /**
   * Sends a message. `accepted: false`: the server refused this recipient or message permanently.
   * @throws if no server could be reached. Nothing was sent, and it can be tried again.
   */
  send(mail: Mail): Promise<{ readonly accepted: boolean; readonly id: string }>;
}
