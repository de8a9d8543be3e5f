/** The most targets of one complaint. */
export const mostTargets = 300;

/** One address of a paste, perhaps in the sentence that an app shares around it. `line`: its line in the paste, from 1. */
interface PastedUrl {
  readonly line: number;
  readonly url: string;
  /** How often it stands in the paste. */
  readonly times: number;
}

const isAddress = (piece: string): boolean => /^(?:https?:\/\/|[\w-]+(?:\.[\w-]+)+(?:[/?#:]|$))/i.test(piece);
/** The second line of what Taobao's app shares: “open this link, or copy this text”. */
const isTailOfShare = (line: string): boolean => /^(?:点击|长按|复制|打开)/.test(line) && !/https?:\/\//i.test(line);

/**
 * The addresses in a paste, in order, without blanks and repetitions: separated by line breaks, spaces or commas. A line of words
 * around one address stays whole, since the service reads it, and so does one without any, so that the answer names its number.
 */
export function pastedUrls(text: string): PastedUrl[] {
  const found = new Map<string, PastedUrl>();
  for (const [index, written] of text.split('\n').entries()) {
    const whole = written.trim();
    if (whole === '' || isTailOfShare(whole)) continue;
    const pieces = whole.split(/[\s,，]+/).filter(Boolean);
    const addresses = pieces.filter(isAddress);
    const isList = addresses.length === pieces.length || addresses.length > 1;
    for (const url of isList ? addresses : [whole]) {
      const { line = index + 1, times = 0 } = found.get(url) ?? {};
      found.set(url, { line, url, times: times + 1 });
    }
  }
  return [...found.values()];
}
