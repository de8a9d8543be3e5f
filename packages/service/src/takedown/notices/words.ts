/** What a notice may mention; absent where it has no meaning for the kind. */
export interface NoticeFacts {
  readonly goods: string;
  readonly mark: string;
  readonly due?: string;
  readonly points?: number;
  readonly other?: string;
  /** Of a case that ended unanswered: its listing is not put back. */
  readonly staysDown?: true;
  /** The case goes on with an answer, whenever it comes. */
  readonly mayAnswer?: true;
  /** Of a measure on the shop: it was decided, and not yet seen in force. */
  readonly asked?: true;
  /** Of a measure on the shop: no points that run out end it. */
  readonly forGood?: true;
  /** Code of the reason that was given. */
  readonly why?: string;
  /** Only a suit or a complaint to an authority keeps the target down. */
  readonly proceedings?: true;
  readonly missing?: readonly string[];
  /** How the end of a window came about. */
  readonly derivation?: string;
}

export type Words = (facts: NoticeFacts) => readonly [subject: string, body: string];
