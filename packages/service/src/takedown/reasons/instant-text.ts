import type { Reader } from './line.ts';

/** `3 March 2026 at 18:00`, as the portals tell it: nobody reads the month for the day, or the morning for the evening. */
export const instantText = (instant: string, { language, zone }: Pick<Reader, 'language' | 'zone'>): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeZone: zone,
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(new Date(instant));

/** Until when something may be done: a window ends with the last instant of its day. */
export const endText = (end: string, reader: Pick<Reader, 'language' | 'zone'>): string =>
  instantText(new Date(Date.parse(end) - 1).toISOString(), reader);
