/** One message of plain text to one person. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Where the reader is meant to go; shown below the text. */
  readonly link?: string;
}

export interface Mailer {
  /**
   * Hands a message over. `accepted: false`: the other side refused this recipient or this message for good.
   *
   * @throws when nobody could be reached; nothing was sent, and it can be tried again.
   */
  send(mail: Mail): Promise<{ readonly accepted: boolean; readonly id: string }>;
}
