/** Decides whether hanzi are words of their own, in text without spaces. */

/** As many hanzi next to a name as may belong to the same word. */
const BESIDE = 4;
const HAN = /\p{Script=Han}/u;

function isHanAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  // The first block has nearly all hanzi in use.
  return (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x2e80 && HAN.test(text.charAt(at)));
}

let segmenter: Intl.Segmenter | undefined;
/** A cache, so that a title that repeats one name is segmented once. */
const read = new Map<string, ReadonlySet<number>>();
const MOST_KEPT = 500;
let asked = '';
let answer: ReadonlySet<number> = new Set();

/** The beginnings of words in a run of hanzi, by ICU's dictionary; a hanzi outside any word is a word of its own. */
function wordBegins(run: string): ReadonlySet<number> {
  if (run !== asked) {
    answer = read.get(run) ?? takenApart(run);
    asked = run;
  }
  return answer;
}

function takenApart(run: string): ReadonlySet<number> {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const begins = new Set([...Array.from(segmenter.segment(run), ({ index }) => index), run.length]);
  if (read.size >= MOST_KEPT) read.clear();
  read.set(run, begins);
  return begins;
}

/** The start of the run of hanzi right before a place. */
function hanBegin(text: string, at: number): number {
  let from = at;
  while (from > 0 && at - from < BESIDE && isHanAt(text, from - 1)) from--;
  return from;
}

/** The end of the run of hanzi from a place on, at most `most` of them. */
function hanEnd(text: string, at: number, most: number): number {
  let to = at;
  while (to < text.length && to - at < most && isHanAt(text, to)) to++;
  return to;
}

/**
 * Whether [start, end) is one name pulled apart by spaces, and not the ends of two other words: 耐 克运动鞋 is, 千万 国产 is
 * not 万国. Each outer piece is segmented with the hanzi attached to it.
 */
export function isPulledApart(text: string, start: number, end: number): boolean {
  const from = hanBegin(text, start);
  if (from < start && !wordBegins(text.slice(from, hanEnd(text, start, end - start))).has(start - from)) return false;
  const to = hanEnd(text, end, BESIDE);
  const last = hanBegin(text, end);
  return to === end || wordBegins(text.slice(last, to)).has(end - last);
}

/**
 * Whether the hanzi at [start, end) begin or end inside another word: 康佳 in 健康佳品, 好时 in 收集好时光. At the head of a run of
 * hanzi it is a name, whatever word its last hanzi forms with the next (倩碧 水嫩, not 倩 碧水).
 */
export function isAcrossWords(text: string, start: number, end: number): boolean {
  const from = hanBegin(text, start);
  if (from === start) return false;
  const begins = wordBegins(text.slice(from, hanEnd(text, end, BESIDE)));
  return !begins.has(start - from) || !begins.has(end - from);
}

/** Whether the hanzi at [start, end) belong to no word: they are not one, and do not begin or end inside one. */
export function isNoWord(text: string, start: number, end: number): boolean {
  const from = hanBegin(text, start);
  const begins = wordBegins(text.slice(from, hanEnd(text, end, BESIDE)));
  if (!begins.has(start - from) || !begins.has(end - from)) return false;
  for (let at = start + 1; at < end; at++) if (begins.has(at - from)) return true;
  return false;
}
