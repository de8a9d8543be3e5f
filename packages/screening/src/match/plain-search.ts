import { foldLater } from '../fold/index.ts';
import { isTerm, type Mark } from './mark-table.ts';
import { NearScan } from './near.ts';
import { packMarks } from './packed-marks.ts';
import { PinyinScan } from './pinyin-scan.ts';
import { MarkScan } from './scan.ts';
import type { MarkSearch, SharedMarks } from './search.ts';
import type { FieldName, Sighting } from './sighting.ts';
import { SimilarScan } from './similar-scan.ts';
import { wordsOf } from './words.ts';

/** The searches in TypeScript: each reads the folded text by itself. */
export class PlainSearch implements MarkSearch {
  readonly engine = 'typescript';
  readonly #exact: MarkScan;
  readonly #marks: readonly Mark[];
  readonly #honest: ReadonlySet<string>;
  #close: { readonly near: NearScan; readonly similar: SimilarScan; readonly pinyin: PinyinScan } | undefined;

  constructor(marks: readonly Mark[], honest: ReadonlySet<string> = new Set()) {
    this.#exact = new MarkScan(marks);
    this.#marks = marks;
    this.#honest = honest;
  }

  share(): SharedMarks {
    return { marks: packMarks(this.#marks), honest: this.#honest };
  }

  scan(text: string, field: FieldName, found: (sighting: Sighting) => void): boolean {
    this.#exact.scan(text, field, foldLater(text), found);
    return false;
  }

  scanTerms(text: string, field: FieldName, found: (sighting: Sighting) => void): void {
    this.scan(text, field, (sighting) => {
      if (isTerm(sighting.mark)) found(sighting);
    });
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
    return false;
  }
}
