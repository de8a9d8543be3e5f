/** Whether hanzi stand as words of their own, where no spaces part words. */

/** As many hanzi beside a name as a word may take with it. */
const BESIDE = 4;
const HAN = /\p{Script=Han}/u;

let segmenter: Intl.Segmenter | undefined;
/** What was read lately: a title that repeats one name is not taken apart again for each. */
const read = new Map<string, ReadonlySet<number>>();
const MOST_KEPT = 500;

/** Where words begin in a run of hanzi, by ICU's dictionary; a hanzi of no word stands alone. */
function wordBegins(run: string): ReadonlySet<number> {
  const known = read.get(run);
  if (known) return known;
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const begins = new Set([...Array.from(segmenter.segment(run), ({ index }) => index), run.length]);
  if (read.size >= MOST_KEPT) read.clear();
  read.set(run, begins);
  return begins;
}

function hanBefore(text: string, at: number): string {
  let from = at;
  while (from > 0 && at - from < BESIDE && HAN.test(text.charAt(from - 1))) from--;
  return text.slice(from, at);
}

function hanFrom(text: string, at: number, most: number): string {
  let to = at;
  while (to < text.length && to - at < most && HAN.test(text.charAt(to))) to++;
  return text.slice(at, to);
}

/**
 * Whether what stands at [start, end), pulled apart by spaces, is not the ends of two other words: 耐 克运动鞋 is, 千万 国产 is
 * no 万国. Each outer piece is read with what is written against it.
 */
export function isPulledApart(text: string, start: number, end: number): boolean {
  const before = hanBefore(text, start);
  const first = hanFrom(text, start, end - start);
  if (before !== '' && !wordBegins(before + first).has(before.length)) return false;
  const after = hanFrom(text, end, BESIDE);
  const last = hanBefore(text, end);
  return after === '' || wordBegins(last + after).has(last.length);
}

/**
 * Whether the hanzi at [start, end), amid others, begin or end within a word: 康佳 in 健康佳品, 好时 in 收集好时光. At the head of a run of
 * hanzi a name is one, whatever word its last may make with what follows (倩碧 水嫩, not 倩 碧水).
 */
export function isAcrossWords(text: string, start: number, end: number): boolean {
  const before = hanBefore(text, start);
  if (before === '') return false;
  const begins = wordBegins(before + text.slice(start, end) + hanFrom(text, end, BESIDE));
  return !begins.has(before.length) || !begins.has(before.length + end - start);
}

/** Whether the hanzi at [start, end) belong to no word: neither are they one, nor do they begin or end within one. */
export function isNoWord(text: string, start: number, end: number): boolean {
  const before = hanBefore(text, start);
  const begins = wordBegins(before + text.slice(start, end) + hanFrom(text, end, BESIDE));
  const from = before.length;
  const to = from + end - start;
  if (!begins.has(from) || !begins.has(to)) return false;
  for (let at = from + 1; at < to; at++) if (begins.has(at)) return true;
  return false;
}
