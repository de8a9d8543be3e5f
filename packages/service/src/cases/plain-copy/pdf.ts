import { deflateSync, inflateSync } from 'node:zlib';
import { segmentsOf } from './jpeg.ts';

/**
 * A PDF names its objects by their places in the file, so nothing is cut out: what tells of its maker is written over with
 * spaces, byte for byte. That is the document information (`/Info`), XMP (`/Metadata`), both of all earlier states that the
 * file still holds, and what a camera wrote into the pictures inside. What the pages show is left as it is.
 */
export function withoutPdfMetadata(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  const text = copy.toString('latin1');
  const named = referencesOf(text);
  const room = { left: mostUnpacked };
  for (const { number, start, end } of objectsOf(text)) {
    const object = text.slice(start, end);
    const stream = streamIn(object);
    const dictionary = stream ? object.slice(0, stream.start) : object;
    if (!stream) blankStrings(copy, start, object, named.info.has(number));
    else if (named.metadata.has(number) || /\/Type\s*\/Metadata\b|\/Subtype\s*\/XML\b/.test(dictionary)) {
      blankFilters(copy, start, dictionary.slice(0, mostOfADictionary));
      copy.fill(' ', start + stream.start, start + stream.end);
    } else if (/\/Type\s*\/ObjStm\b/.test(dictionary)) {
      blankPacked(copy, [start + stream.start, start + stream.end], dictionary, named.info, room);
    } else if (/\/DCTDecode\b/.test(dictionary)) blankCamera(copy.subarray(start + stream.start, start + stream.end));
  }
  return copy;
}

/** What is encrypted, be it that it opens without a password, cannot be written over. */
export const isLockedPdf = (bytes: Buffer): boolean =>
  bytes.subarray(0, 5).toString('latin1') === '%PDF-' &&
  /\/Encrypt\s+\d+\s+\d+\s+R|\/Encrypt\s*<</.test(bytes.toString('latin1'));

/** Bytes that all packed objects of a document may be unpacked into; those of a document of 10 MiB are a few. */
const mostUnpacked = 64 * 1024 * 1024;

/** Characters. The dictionary of a stream has a few hundred. */
const mostOfADictionary = 4096;

/** Numbers of the objects that are, or were in an earlier state, document information or XMP, and of what those refer to. */
function referencesOf(text: string): { info: ReadonlySet<string>; metadata: ReadonlySet<string> } {
  const all = (key: string) =>
    [...text.matchAll(new RegExp(`/${key}\\s+(\\d{1,10})\\s+\\d{1,10}\\s+R`, 'g'))].map(([, number = '']) => number);
  const info = new Set(all('Info'));
  for (const { number, start, end } of objectsOf(text)) {
    if (!info.has(number)) continue;
    for (const [, to = ''] of text.slice(start, end).matchAll(/\b(\d{1,10})\s+\d{1,10}\s+R\b/g)) info.add(to);
  }
  return { info, metadata: new Set(all('Metadata')) };
}

interface PdfObject {
  readonly number: string;
  readonly start: number;
  readonly end: number;
}

/** One after the other: whatever an object holds is its own, so that the whole is read once. */
function* objectsOf(text: string): Generator<PdfObject> {
  const begins = /\b(\d{1,10})\s+\d{1,10}\s+obj\b/g;
  for (let found = begins.exec(text); found; found = begins.exec(text)) {
    const start = begins.lastIndex;
    const at = text.indexOf('endobj', start);
    const end = at < 0 ? text.length : at;
    yield { number: found[1] ?? '', start, end };
    begins.lastIndex = end;
  }
}

function streamIn(object: string): { readonly start: number; readonly end: number } | undefined {
  const begins = /\bstream\r?\n/.exec(object);
  if (!begins) return undefined;
  const start = begins.index + begins[0].length;
  const end = object.lastIndexOf('endstream');
  return { start, end: end < start ? object.length : end };
}

/** Keys that tell of a maker wherever they stand. */
const maker = /\/(?:Author|Creator|Producer|Company|Manager|Keywords)\s*(?=[(<])/;

/** Writes over every string of an object that is all information, and over those of telling keys of any other. */
function blankStrings(into: Buffer, at: number, object: string, isInfo: boolean): void {
  if (isInfo) {
    for (const [start, end] of stringsIn(object)) into.fill(' ', at + start, at + end);
    return;
  }
  const told = new RegExp(maker, 'g');
  while (told.exec(object)) {
    const [string] = stringsIn(object, told.lastIndex);
    if (!string) return;
    into.fill(' ', at + string[0], at + string[1]);
    told.lastIndex = string[1];
  }
}

/** Where the insides of strings stand, from a place on: `(text, (nested) and \) escaped)` or `<68657861>`. */
function* stringsIn(object: string, from = 0): Generator<readonly [number, number]> {
  for (let at = from; at < object.length; at += 1) {
    if (object.startsWith('<<', at) || object.startsWith('>>', at)) at += 1;
    else if (object[at] === '<') {
      const end = object.indexOf('>', at);
      yield [at + 1, end < 0 ? object.length : end];
      at = end < 0 ? object.length : end;
    } else if (object[at] === '(') {
      const end = endOfText(object, at);
      yield [at + 1, end];
      at = end;
    }
  }
}

function endOfText(object: string, from: number): number {
  let depth = 0;
  for (let at = from; at < object.length; at += 1) {
    if (object[at] === '\\') at += 1;
    else if (object[at] === '(') depth += 1;
    else if (object[at] === ')') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return object.length;
}

/** Spaces are not packed: the stream is plain from now on. */
function blankFilters(into: Buffer, at: number, dictionary: string): void {
  for (const found of dictionary.matchAll(/\/Filter\s*(?:\/\w+|\[[^\]]*\])|\/DecodeParms\s*(?:<<.*?>>|\[.*?\])/gs)) {
    into.fill(' ', at + found.index, at + found.index + found[0].length);
  }
}

/** Objects that are packed together: unpacked, written over, and packed again into no more room. */
function blankPacked(
  into: Buffer,
  [start, end]: readonly [number, number],
  dictionary: string,
  info: ReadonlySet<string>,
  unpacked: { left: number },
): void {
  let plain: Buffer;
  try {
    plain = inflateSync(into.subarray(start, end), { finishFlush: 2, maxOutputLength: Math.max(1, unpacked.left) });
  } catch {
    // Packed in a way that no reader we know unpacks, or without end: it is not read, and not handed on.
    into.fill(' ', start, end);
    return;
  }
  unpacked.left -= plain.length;
  const text = plain.toString('latin1');
  const first = Number(/\/First\s+(\d+)/.exec(dictionary)?.[1] ?? 0);
  const heads = text.slice(0, first).trim().split(/\s+/);
  const places = heads.flatMap((number, at) => (at % 2 === 0 ? [{ number, at: first + Number(heads[at + 1]) }] : []));
  for (const [index, { number, at }] of places.entries()) {
    blankStrings(plain, at, text.slice(at, places[index + 1]?.at ?? text.length), info.has(number));
  }
  const packed = deflateSync(plain, { level: 9 });
  const room = end - start;
  if (packed.length > room) into.fill(' ', start, end);
  else Buffer.concat([packed, Buffer.alloc(room - packed.length, '\n')]).copy(into, start);
}

/** EXIF and its like in a picture, in place. */
function blankCamera(picture: Buffer): void {
  for (const { start, end, tells } of segmentsOf(picture)) if (tells) picture.fill(0, start + 4, end);
}
