/** Excel's limit of a cell, in UTF-16 units. */
const LONGEST_CELL = 32_767;

/** XML has no control characters; a marketplace's text may. */
export const cell = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[^\P{Cc}\n\t]|[\uFFFE\uFFFF]/gu, ' ')
    .slice(0, LONGEST_CELL);

export const bold = (value: string) => ({ value, fontWeight: 'bold' }) as const;
export const wrapped = (value: string) => ({ value: cell(value), wrap: true, alignVertical: 'top' }) as const;
