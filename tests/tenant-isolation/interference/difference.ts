import { Canonical, type Reach } from './canonical.ts';
import type { Line, Trace } from './replay.ts';

/** The differences allowed between two runs, and whether an answer may need other statements. */
export interface Allowed {
  readonly reaches: readonly Reach[];
  readonly costs?: boolean;
}

/** The first difference between two runs, for debugging; undefined if there is none. */
export function difference(one: Trace, other: Trace, allowed: Allowed): string | undefined {
  const [left, right] = [shown(one, allowed), shown(other, allowed)];
  for (const [at, line] of left.entries()) {
    if (line === right[at]) continue;
    const from = Math.max(0, [...line].findIndex((character, index) => character !== right[at]?.[index]) - 200);
    return `line ${at}, ${one.lines[at]?.what}:\n  ${line.slice(from, from + 500)}\n  ${right[at]?.slice(from, from + 500)}`;
  }
  return left.length === right.length ? undefined : `${left.length} lines and ${right.length}`;
}

function shown({ lines }: Trace, { reaches, costs = false }: Allowed): string[] {
  const canonical = new Canonical();
  return lines.map((line) => canonical.text(JSON.stringify(shownOf(line, reaches, costs))));
}

function shownOf({ what, status, got, statements }: Line, reaches: readonly Reach[], costs: boolean): object {
  const path = / GET ([^?]*)/.exec(what)?.[1];
  const reach = path === undefined ? undefined : reaches.find(({ of }) => of.test(path));
  if (!reach) return { what, status, got, ...(!costs && { statements }) };
  const rest = reach.hides(got);
  // Addresses contain the size of the log too.
  const asked = path?.startsWith('/public') ? what.replaceAll(/\d+/g, '0') : what;
  return { what: asked, rest, ...(typeof rest !== 'string' && { status }) };
}
