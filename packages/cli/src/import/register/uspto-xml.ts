import { SaxesParser } from 'saxes';
import type { EntryRead } from './entry-read.ts';
import { type CaseFile, entryOfCaseFile } from './uspto-entry.ts';

/** The file cannot be read from this line on: it is damaged, or no USPTO file. */
export class UnreadableXml extends Error {
  readonly line: number;
  constructor(line: number, message: string) {
    super(message);
    this.name = 'UnreadableXml';
    this.line = line;
  }
}

const ROOT = 'trademark-applications-daily';
/** The office's files nest 9 deep; deeper nesting is meant to exhaust memory. */
const DEEPEST = 64;
/** Between two case files. The largest case files have some hundred kilobytes; what is longer is held in memory for nothing. */
const MOST_UNITS_BETWEEN = 16 << 20;

/**
 * The registrations in a trademark XML file of the USPTO, one case file at a time, whatever the size of the file. Entities other than
 * XML's own five are refused, and external ones are never loaded.
 * @throws UnreadableXml at the first line that is not well-formed, nests too deep or ends too late.
 */
export async function* readUspto(chunks: AsyncIterable<Buffer>): AsyncGenerator<EntryRead> {
  const reader = new CaseFileReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decoded = (chunk?: Buffer): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      const before = new TextDecoder().decode(chunk).split('\ufffd', 1)[0] ?? '';
      throw new UnreadableXml(reader.line + before.split('\n').length - 1, 'is not UTF-8');
    }
  };
  for await (const chunk of chunks) yield* reader.read(decoded(chunk));
  yield* reader.read(decoded());
  yield* reader.end();
}

class CaseFileReader {
  readonly #parser = new SaxesParser({ position: true });
  /** Names of the open elements. */
  #open: string[] = [];
  /** Depth of the open case file's children. */
  #base = 0;
  #text = '';
  #units = 0;
  #current: CaseFile | undefined;
  #done: EntryRead[] = [];

  constructor() {
    this.#parser.on('opentag', ({ name }) => this.#begin(name));
    this.#parser.on('closetag', ({ name }) => this.#finish(name));
    const collect = (text: string): void => {
      if (this.#current) this.#text += text;
    };
    this.#parser.on('text', collect);
    this.#parser.on('cdata', collect);
  }

  get line(): number {
    return this.#parser.line;
  }

  read(text: string): EntryRead[] {
    this.#units += text.length;
    this.#guarded(() => this.#parser.write(text));
    if (this.#units > MOST_UNITS_BETWEEN)
      throw new UnreadableXml(this.line, 'no case file ends in the 16 MiB before this line');
    return this.#taken();
  }

  end(): EntryRead[] {
    this.#guarded(() => this.#parser.close());
    return this.#taken();
  }

  #taken(): EntryRead[] {
    const done = this.#done;
    this.#done = [];
    return done;
  }

  #guarded(parse: () => unknown): void {
    try {
      parse();
    } catch (error) {
      if (error instanceof UnreadableXml) throw error;
      throw new UnreadableXml(this.line, (error as Error).message.replace(/^\d+:\d+: |\.$/g, ''));
    }
  }

  #begin(name: string): void {
    if (this.#open.length === 0 && name !== ROOT)
      throw new UnreadableXml(this.line, `is a "${name}", not the "${ROOT}" of the USPTO`);
    this.#open.push(name);
    if (this.#open.length > DEEPEST) throw new UnreadableXml(this.line, `nests more than ${DEEPEST} elements`);
    this.#text = '';
    if (name === 'case-file') {
      this.#current = { line: this.line, texts: new Map(), classes: [], owners: [] };
      this.#base = this.#open.length;
    }
    const place = this.#place();
    if (place === 'classifications/classification') this.#current?.classes.push({ codes: [], status: '' });
    if (place === 'case-file-owners/case-file-owner') this.#current?.owners.push({ party: '', name: '' });
  }

  #finish(name: string): void {
    const place = this.#place();
    const text = this.#text;
    this.#open.pop();
    this.#text = '';
    const { texts, classes, owners } = this.#current ?? {};
    if (!this.#current) return;
    if (name === 'case-file') {
      this.#done.push(entryOfCaseFile(this.#current));
      this.#current = undefined;
      this.#units = 0;
      return;
    }
    const inClass = classes?.at(-1);
    const owner = owners?.at(-1);
    if (/^(case-file-header\/)?[^/]+$/.test(place)) texts?.set(name, text);
    if (inClass && place === 'classifications/classification/international-code') inClass.codes.push(text);
    if (inClass && place === 'classifications/classification/status-code') inClass.status = text.trim();
    if (owner && place === 'case-file-owners/case-file-owner/party-type') owner.party = text.trim();
    if (owner && place === 'case-file-owners/case-file-owner/party-name') owner.name = text;
  }

  /** Path of the innermost element within its case file. */
  #place(): string {
    return this.#current ? this.#open.slice(this.#base).join('/') : '';
  }
}
