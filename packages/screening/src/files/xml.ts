import { SaxesParser } from 'saxes';

/** The file cannot be read from this line on. */
export class UnreadableXml extends Error {
  readonly line: number;
  constructor(line: number, message: string) {
    super(message);
    this.name = 'UnreadableXml';
    this.line = line;
  }
}

/** Records nest some ten elements; deeper nesting is meant to exhaust memory. */
const DEEPEST = 64;
/** Between two records. The largest have some hundred kilobytes; what is longer is held in memory for nothing. */
const MOST_UNITS_BETWEEN = 16 << 20;

/** Builds records of the elements of a file. */
export interface XmlRecords<T> {
  /** The name of one record, for errors. */
  readonly record: string;
  begin(name: string, line: number, attributes: Readonly<{ [name: string]: string }>): void;
  text(text: string): void;
  /** @returns the record that ends here, if one does. */
  finish(name: string): T | undefined;
}

/**
 * The records of an XML file in UTF-8, one at a time, whatever the size of the file. Entities other than XML's own five are refused,
 * and external ones are never loaded.
 * @throws UnreadableXml at the first line that is not well-formed, nests too deep or ends too late.
 */
export async function* readXml<T>(chunks: AsyncIterable<Buffer>, records: XmlRecords<T>): AsyncGenerator<T> {
  const parser = new SaxesParser<{ position: true; xmlns: false }>({ position: true, xmlns: false });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let [depth, units, done]: [number, number, T[]] = [0, 0, []];
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    records.begin(name, parser.line, attributes);
    if (depth > DEEPEST) throw new UnreadableXml(parser.line, `nests more than ${DEEPEST} elements`);
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    const record = records.finish(name);
    if (record === undefined) return;
    done.push(record);
    units = 0;
  });
  parser.on('text', (text) => records.text(text));
  parser.on('cdata', (text) => records.text(text));

  const decoded = (chunk?: Buffer): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      const before = new TextDecoder().decode(chunk).split('\ufffd', 1)[0] ?? '';
      throw new UnreadableXml(parser.line + before.split('\n').length - 1, 'is not UTF-8');
    }
  };
  /** Yields the records that end before a fault too. */
  function* taken(parse: () => unknown): Generator<T> {
    let fault: unknown;
    try {
      parse();
    } catch (error) {
      fault =
        error instanceof UnreadableXml
          ? error
          : new UnreadableXml(parser.line, (error as Error).message.replace(/^\d+:\d+: |\.$/g, ''));
    }
    const all = done;
    done = [];
    yield* all;
    if (fault !== undefined) throw fault;
  }
  for await (const chunk of chunks) {
    const text = decoded(chunk);
    units += text.length;
    yield* taken(() => parser.write(text));
    if (units > MOST_UNITS_BETWEEN)
      throw new UnreadableXml(parser.line, `no ${records.record} ends in the 16 MiB before this line`);
  }
  const last = decoded();
  yield* taken(() => parser.write(last).close());
}
