import { readXml, UnreadableXml, type XmlRecords } from '@marketsafe/screening';
import type { EntryRead } from './entry-read.ts';
import { type CaseFile, entryOfCaseFile } from './uspto-entry.ts';

const ROOT = 'trademark-applications-daily';

/**
 * The registrations in a trademark XML file of the USPTO, one case file at a time, whatever the size of the file.
 * @throws UnreadableXml at the first line that is not well-formed, nests too deep or ends too late, or that is of no USPTO file
 */
export const readUspto = (chunks: AsyncIterable<Buffer>): AsyncGenerator<EntryRead> => readXml(chunks, new CaseFiles());

class CaseFiles implements XmlRecords<EntryRead> {
  readonly record = 'case file';
  /** Names of the open elements. */
  #open: string[] = [];
  /** Depth of the open case file's children. */
  #base = 0;
  #text = '';
  #current: CaseFile | undefined;

  text(text: string): void {
    if (this.#current) this.#text += text;
  }

  begin(name: string, line: number): void {
    if (this.#open.length === 0 && name !== ROOT)
      throw new UnreadableXml(line, `is a "${name}", not the "${ROOT}" of the USPTO`);
    this.#open.push(name);
    this.#text = '';
    if (name === 'case-file') {
      this.#current = { line, texts: new Map(), classes: [], owners: [] };
      this.#base = this.#open.length;
    }
    const place = this.#place();
    if (place === 'classifications/classification') this.#current?.classes.push({ codes: [], status: '' });
    if (place === 'case-file-owners/case-file-owner') this.#current?.owners.push({ party: '', name: '' });
  }

  finish(name: string): EntryRead | undefined {
    const place = this.#place();
    const text = this.#text;
    this.#open.pop();
    this.#text = '';
    const { texts, classes, owners } = this.#current ?? {};
    if (!this.#current) return undefined;
    if (name === 'case-file') {
      const entry = entryOfCaseFile(this.#current);
      this.#current = undefined;
      return entry;
    }
    const inClass = classes?.at(-1);
    const owner = owners?.at(-1);
    if (/^(case-file-header\/)?[^/]+$/.test(place)) texts?.set(name, text);
    if (inClass && place === 'classifications/classification/international-code') inClass.codes.push(text);
    if (inClass && place === 'classifications/classification/status-code') inClass.status = text.trim();
    if (owner && place === 'case-file-owners/case-file-owner/party-type') owner.party = text.trim();
    if (owner && place === 'case-file-owners/case-file-owner/party-name') owner.name = text;
    return undefined;
  }

  /** Path of the innermost element within its case file. */
  #place(): string {
    return this.#current ? this.#open.slice(this.#base).join('/') : '';
  }
}
