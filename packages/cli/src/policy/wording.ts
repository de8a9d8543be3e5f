import { type Period, periodInWords, type Reference } from '@marketsafe/procedure';
import type { Language } from '@marketsafe/terms';

const isPeriod = (value: unknown): value is Period => typeof value === 'object' && value !== null && 'unit' in value;

/** A value on one line. */
export function valueInWords(value: unknown): string {
  if (isPeriod(value)) return periodInWords(value);
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(itemInWords).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Names an entry of a checklist or of a list of evidence by its id. */
function itemInWords(entry: unknown): string {
  if (typeof entry !== 'object' || entry === null || isPeriod(entry)) return valueInWords(entry);
  if ('item' in entry && 'required' in entry) return `${String(entry.item)} (${String(entry.required)})`;
  return 'kind' in entry ? String(entry.kind) : JSON.stringify(entry);
}

/** `precedent, read: Alibaba.com counter-notice rules …`; in English kind and confidence are the pack's own words. */
export function referenceInWords(
  { kind, where, confidence, from, until }: Reference,
  language: Language = 'en',
): string {
  if (language === 'zh-CN') {
    const dates = [from && `自 ${from} 起`, until && `至 ${until} 止`].filter(Boolean);
    const sure = confidence === undefined ? '' : `（${confidences[confidence]}）`;
    return `${kinds[kind]}${sure}：${where['zh-CN']}${dates.length > 0 ? `（${dates.join('，')}）` : ''}`;
  }
  const dates = [from && `from ${from}`, until && `until ${until}`].filter(Boolean);
  const sure = confidence === undefined ? '' : `, ${confidence}`;
  return `${kind}${sure}: ${where.en}${dates.length > 0 ? ` (${dates.join(', ')})` : ''}`;
}

const kinds = { programme: '本项目', law: '法律', precedent: '其他计划', choice: '自行决定' } as const;
const confidences = { read: '已读原文', secondary: '据转述', background: '一般知识，有待核实' } as const;
