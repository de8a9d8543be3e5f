import type { Reader } from './line.ts';

const formats = new Map<string, Intl.DateTimeFormat>();
/** Making one takes as long as a query. */
function formatOf(language: string, zone: string): Intl.DateTimeFormat {
  const known = formats.get(`${language} ${zone}`);
  if (known) return known;
  const made = new Intl.DateTimeFormat(language, { timeZone: zone, dateStyle: 'long', timeStyle: 'short' });
  formats.set(`${language} ${zone}`, made);
  return made;
}

/** `3 March 2026 at 18:00`, as in the portals: unambiguous in day, month and hour. */
export const instantText = (instant: string, { language, zone }: Pick<Reader, 'language' | 'zone'>): string =>
  formatOf(language === 'en' ? 'en-GB' : language, zone).format(new Date(instant));

/** The end of a deadline, which is the last instant of its day. */
export const endText = (end: string, reader: Pick<Reader, 'language' | 'zone'>): string =>
  instantText(new Date(Date.parse(end) - 1).toISOString(), reader);
