/** Finds denials of jargon: 拒绝高仿, "isn't a replica", "never replica or counterfeit", 高仿勿扰. */
import { type Evidence, fieldText, type TermSighting } from '../signal.ts';

/** The reach of a denial before the word, and of one after it, in UTF-16 units. */
const BEFORE_UNITS = 40;
const AFTER_UNITS = 12;

const ENGLISH_NOT =
  "no|not|non|never|neither|nor|without|zero|anti|stop|against|avoid|beware of|say no to|free of|free from|(?:is|are|was|were|do|does|did|wo|ca|ai)n['’]?t|cannot|không phải(?: là)?|không bán|nói không với|chống|phát hiện|cam kết không(?: bán)?";
/** Words that may stand between "not" and the denied word. Not adjectives: "no box replica" is not denied. */
const ENGLISH_BETWEEN =
  'a|an|any|the|to|be|being|of|our|these|those|your|selling|sell|sells|sold|offer|offers|stock|carry|buy|deal in|kind of|hàng';
const CHINESE_NOT =
  '拒绝|拒卖|拒售|拒买|绝非|决非|并非|非|不是|绝不是|不卖|不售|不做|不出|不含|不买|不存在|绝不|决不|从不|没有|没|杜绝|打击|谨防|严防|防止|避免|以防|小心|当心|警惕|抵制|严禁|禁止|远离|告别|举报|绝无|无|区别于|有别于|不同于';
const CHINESE_BETWEEN =
  '什么|任何|一切|所有|各种|各类|这种|那种|市面上的?|市场上的?|销售|出售|售卖|贩卖|购买|买到|卖|售|是|的';

const BEFORE = new RegExp(
  `(?:(?<!\\p{L})(?:${ENGLISH_NOT})(?:[\\s-]+(?:${ENGLISH_BETWEEN})){0,3}[\\s-]{1,2}|(?:${CHINESE_NOT})(?:${CHINESE_BETWEEN}){0,3}[\\s-]{0,2})$`,
  'iu',
);
const AFTER =
  /^(?:[\s-]?free\b|\s?(?:勿|绕道|请绕|必究|必赔|包赔|赔|退散|免谈|[이가은는]?\s?(?:아님|아닙|아니)|(?:일\s?(?:시|경우)|시)\s?(?:\d+\s?%\s?)?(?:보상|환불)|\s?(?:đền|hoàn tiền|bồi thường)))/iu;

/** Text between words that are denied together: "replica or counterfeit", 高仿、假货. A comma alone may begin a new thought. */
const TOGETHER = /^\s*(?:(?:,\s*)?(?:or|nor|and)\s+(?:an?\s+|any\s+)?|[/、或和及与]\s*)$/iu;
const LISTED = /^\s*,\s*$/;

/**
 * The denied sightings among `found`, which are in the order of the text in each field. A denial covers a list
 * ("never replica, counterfeit or fake"), and the words inside a longer one (非超A货).
 */
export function deniedAmong({ listing }: Evidence, found: readonly TermSighting[]): ReadonlySet<TermSighting> {
  const denied = new Set<TermSighting>();
  const inOrder = found.toSorted((a, b) => a.start - b.start || b.end - a.end);
  /** For each field, the end of the denied text so far, and the members of a list that still needs its "or". */
  const reach = new Map<string, { end: number; listed: TermSighting[] }>();
  for (const one of inOrder) {
    const text = fieldText(listing, one.field);
    const last = reach.get(one.field);
    const between = last && one.start >= last.end ? text.slice(last.end, one.start) : undefined;
    const isInside = last !== undefined && last.listed.length === 0 && one.start < last.end;
    const isTogether = between !== undefined && TOGETHER.test(between);
    if (isInside || isTogether || isDenied(text, one)) {
      denied.add(one);
      if (isTogether) for (const earlier of last?.listed ?? []) denied.add(earlier);
      reach.set(one.field, { end: Math.max(one.end, isInside ? last.end : 0), listed: [] });
    } else if (last && between !== undefined && LISTED.test(between)) {
      // "No replica, counterfeit": the next words decide whether an "or" follows.
      reach.set(one.field, { end: one.end, listed: [...last.listed, one] });
    }
  }
  return denied;
}

const isDenied = (text: string, { start, end }: TermSighting): boolean =>
  BEFORE.test(text.slice(Math.max(0, start - BEFORE_UNITS), start)) || AFTER.test(text.slice(end, end + AFTER_UNITS));
