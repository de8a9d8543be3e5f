/** What a notice may mention; absent where it has no meaning for the kind. */
export interface NoticeFacts {
  readonly goods: string;
  readonly mark: string;
  readonly due?: string;
  readonly points?: number;
  readonly other?: string;
  /** Code of the reason that was given. */
  readonly why?: string;
  readonly missing?: readonly string[];
}

export type Words = (facts: NoticeFacts) => readonly [subject: string, body: string];
