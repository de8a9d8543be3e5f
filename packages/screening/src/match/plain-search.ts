import { foldLater } from '../fold/index.ts';
import type { MarkSearch, SharedMarks } from './mark-search.ts';
import type { Mark } from './mark-table.ts';
import { NearScan } from './near.ts';
import { packMarks } from './packed-marks.ts';
import { PinyinScan } from './pinyin-scan.ts';
import { MarkScan } from './scan.ts';
import type { FieldName, Sighting } from './sighting.ts';
import { SimilarScan } from './similar-scan.ts';
import { wordsOf } from './words.ts';

/** One search for each list of terms, which all books share. Built on demand, since most texts have no mark. */
const scansOfTerms = new WeakMap<readonly Mark[], MarkScan>();

/** The searches in TypeScript, each reading the folded text separately. */
export class PlainSearch implements MarkSearch {
  readonly engine = 'typescript';
  readonly #exact: MarkScan;
  readonly #marks: readonly Mark[];
  readonly #terms: readonly Mark[];
  readonly #honest: ReadonlySet<string>;
  #close: { readonly near: NearScan; readonly similar: SimilarScan; readonly pinyin: PinyinScan } | undefined;

  constructor(marks: readonly Mark[], honest: ReadonlySet<string> = new Set(), terms: readonly Mark[] = []) {
    this.#exact = new MarkScan(marks);
    this.#marks = marks;
    this.#terms = terms;
    this.#honest = honest;
  }

  share(): SharedMarks {
    return { marks: packMarks(this.#marks), honest: this.#honest };
  }

  scan(text: string, field: FieldName, found: (sighting: Sighting) => void): boolean {
    this.#exact.scan(text, field, foldLater(text), found);
    return this.#terms.length > 0;
  }

  scanTerms(text: string, field: FieldName, found: (sighting: Sighting) => void): void {
    const known = scansOfTerms.get(this.#terms) ?? new MarkScan(this.#terms);
    scansOfTerms.set(this.#terms, known);
    known.scan(text, field, foldLater(text), found);
  }

  scanClosely(text: string, field: FieldName, found: (sighting: Sighting) => void): boolean {
    const folded = foldLater(text);
    this.#exact.scan(text, field, folded, found);
    this.#close ??= {
      near: new NearScan(this.#marks, this.#honest),
      similar: new SimilarScan(this.#marks),
      pinyin: new PinyinScan(this.#marks),
    };
    const scratch = folded();
    const words = wordsOf(scratch, text);
    this.#close.near.scan(scratch, words, text, field, found);
    this.#close.similar.scan(scratch, text, field, found);
    this.#close.pinyin.scan(scratch, words, text, field, found);
    return this.#terms.length > 0;
  }
}
