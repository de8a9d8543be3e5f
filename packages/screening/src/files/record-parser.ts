/** The fields of one CSV record, fed a line at a time. A quote opens only at the start of a field (5" stays 5"). */
export class RecordParser {
  readonly fields: string[] = [];
  readonly #delimiter: string;
  /** The content so far of the quoted field. */
  #open: string | undefined;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  /** `open`: the record continues in the next line. `broken`: the open quote cannot have been intended. */
  feed(line: string): 'open' | 'closed' | 'broken' {
    const goesOn = this.#open !== undefined;
    let at = 0;
    if (goesOn) {
      this.#open += '\n';
      const next = this.#readQuoted(line, 0, true);
      if (next === 'open' || next === 'broken') return next;
      at = next;
    }
    // A field begins at `at`; past the end of the line there is none.
    while (at <= line.length) {
      if (line.charAt(at) === '"') {
        this.#open = '';
        const next = this.#readQuoted(line, at + 1, false);
        if (next === 'open' || next === 'broken') return next;
        at = next;
      } else {
        const end = line.indexOf(this.#delimiter, at);
        this.fields.push(line.slice(at, end < 0 ? undefined : end));
        at = end < 0 ? line.length + 1 : end + 1;
      }
    }
    return 'closed';
  }

  /** Continues inside quotes. @returns the start of the next field */
  #readQuoted(line: string, from: number, isLater: boolean): number | 'open' | 'broken' {
    let start = from;
    for (let at = line.indexOf('"', from); at >= 0; ) {
      const after = line.charAt(at + 1);
      if (after === '"') {
        this.#open += line.slice(start, at + 1);
        start = at + 2;
        at = line.indexOf('"', start);
      } else if (after === '' || after === this.#delimiter) {
        this.fields.push(this.#open + line.slice(start, at));
        this.#open = undefined;
        return at + 2;
      } else {
        // A quote not doubled (`"a 5" phone"`) is a typing error; in a later line it more likely opens a field of the next row.
        if (isLater && !/\d/.test(line.charAt(at - 1))) return 'broken';
        at = line.indexOf('"', at + 1);
      }
    }
    this.#open += line.slice(start);
    return 'open';
  }
}
