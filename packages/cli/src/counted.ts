const english = new Intl.NumberFormat('en');

/** `1 listing`, `24,010 listings`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${english.format(count)} ${count === 1 ? one : many}`;

/** `24,010` */
export const grouped = (count: number): string => english.format(count);
