/** The encodings of feeds. `windows-1252` stands for all of the Latin-1 family. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'windows-1252';

/** Enough lines with non-ASCII bytes to decide; a feed rarely mixes encodings. */
const LINES_TO_JUDGE = 2000;

/** Detects UTF-16 by its byte order mark or by the zero byte of each ASCII character; undefined for anything else. */
export function wideEncoding(head: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  for (let at = 0; at < head.length; at++) if (head[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  // Chinese text has few ASCII characters, but a feed has commas or braces in every line.
  const enough = head.length / 50;
  if (odd > enough && odd > 10 * even) return 'utf-16le';
  return even > enough && even > 10 * odd ? 'utf-16be' : undefined;
}

/**
 * Detects the encoding of a text from its lines. Each line with non-ASCII bytes votes, so that one damaged line in a UTF-8 file
 * does not turn the rest into another encoding: text in GB18030 or Windows-1252 is hardly ever valid UTF-8. These two
 * differ in that hanzi are pairs of high bytes, while accented letters stand alone among ASCII ones.
 */
export class EncodingVote {
  #valid = 0;
  #invalid = 0;
  #pairs = 0;
  #singles = 0;

  /** @returns whether the lines so far are enough to decide. */
  add(line: Buffer): boolean {
    if (decoderOf('utf-8')(line) !== undefined) this.#valid++;
    else {
      this.#invalid++;
      let run = 0;
      for (let at = 0; at <= line.length; at++) {
        if ((line[at] ?? 0) >= 0x80) run++;
        else if (run > 0) {
          if (run % 2 === 0) this.#pairs++;
          else this.#singles++;
          run = 0;
        }
      }
    }
    return this.#valid + this.#invalid >= LINES_TO_JUDGE;
  }

  get verdict(): Encoding {
    if (this.#invalid <= this.#valid) return 'utf-8';
    return this.#singles > this.#pairs ? 'windows-1252' : 'gb18030';
  }
}

const decoders = new Map<Encoding, (bytes: Uint8Array) => string | undefined>();
/** The undefined bytes of Windows-1252, which the decoder lets through. */
const UNDEFINED_IN_1252 = /[\x81\x8d\x8f\x90\x9d]/;

/** Decodes one line; undefined where a byte is invalid in the encoding. */
export function decoderOf(encoding: Encoding): (bytes: Uint8Array) => string | undefined {
  const known = decoders.get(encoding);
  if (known) return known;
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  const decode = (bytes: Uint8Array): string | undefined => {
    try {
      const text = decoder.decode(bytes);
      return encoding === 'windows-1252' && UNDEFINED_IN_1252.test(text) ? undefined : text;
    } catch {
      return undefined;
    }
  };
  decoders.set(encoding, decode);
  return decode;
}
