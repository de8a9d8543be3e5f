/** Strings, with the colon after a name, and the borders of objects and arrays. */
const TOKEN = /("[^"\\]*(?:\\.[^"\\]*)*")(\s*:)?|[{}[\]]/gs;

/** The place of a name. `path`: names joined by points; `line`: from 1. */
interface PlacedName {
  readonly path: string;
  readonly line: number;
}

/**
 * The first name that occurs twice in one object of a valid JSON document. JSON readers silently keep the last of the two
 * (RFC 8259, 4), so an author who wrote both would not know which one counts.
 */
export const repeatedName = (json: string): PlacedName | undefined => firstName(json, (isSecond) => isSecond);

/** The line, from 1, of a name in a valid JSON document, by its path; undefined if it is not there. */
export const lineOf = (json: string, path: string): number | undefined =>
  firstName(json, (_, pathHere) => pathHere() === path)?.line;

function firstName(json: string, fits: (isSecond: boolean, pathHere: () => string) => boolean): PlacedName | undefined {
  const open: { readonly names: Set<string>; name: string }[] = [];
  for (const { 0: token, 1: text, 2: colon, index } of json.matchAll(TOKEN)) {
    const inside = open.at(-1);
    if (token === '{' || token === '[') open.push({ names: new Set(), name: '' });
    else if (text === undefined) open.pop();
    else if (colon !== undefined && inside) {
      inside.name = JSON.parse(text) as string;
      const isSecond = inside.names.has(inside.name);
      inside.names.add(inside.name);
      if (fits(isSecond, () => pathOf(open)))
        return { path: pathOf(open), line: json.slice(0, index).split('\n').length };
    }
  }
  return undefined;
}

/** Arrays have no names: their elements have the array's path. */
const pathOf = (open: readonly { readonly names: ReadonlySet<string>; readonly name: string }[]): string =>
  open.flatMap(({ names, name }) => (names.size > 0 ? [name] : [])).join('.');
