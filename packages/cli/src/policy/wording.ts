import { type Period, periodInWords, type Reference } from '@marketsafe/procedure';

const isPeriod = (value: unknown): value is Period => typeof value === 'object' && value !== null && 'unit' in value;

/** A value on one line. */
export function valueInWords(value: unknown): string {
  if (isPeriod(value)) return periodInWords(value);
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(itemInWords).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** An entry of a checklist or of a list of evidence is named by its id. */
function itemInWords(entry: unknown): string {
  if (typeof entry !== 'object' || entry === null || isPeriod(entry)) return valueInWords(entry);
  if ('item' in entry && 'required' in entry) return `${String(entry.item)} (${String(entry.required)})`;
  return 'kind' in entry ? String(entry.kind) : JSON.stringify(entry);
}

/** `precedent, read: Alibaba.com counter-notice rules …` */
export function referenceInWords(reference: Reference): string {
  const sure = reference.confidence === undefined ? '' : `, ${reference.confidence}`;
  const between = [reference.from && `from ${reference.from}`, reference.until && `until ${reference.until}`].filter(
    Boolean,
  );
  return `${reference.kind}${sure}: ${reference.where}${between.length > 0 ? ` (${between.join(', ')})` : ''}`;
}
