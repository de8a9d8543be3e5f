/**
 * An unchecked name, set apart from our own words, and changed so that no mail program makes a link of it: some take any two words
 * with a point between them for an address.
 */
export const quoted = (name: string): string => `    | ${name.replaceAll(/\.(?=\p{L})/gu, '. ')}`;
