/** A right's name in words: its mark, if it is a word, and its registration. */
export const rightName = ({
  mark,
  office,
  number,
}: {
  readonly mark?: string | undefined;
  readonly office: string;
  readonly number: string;
}): string => [mark, office, number].filter((part) => part !== undefined).join(' ');
