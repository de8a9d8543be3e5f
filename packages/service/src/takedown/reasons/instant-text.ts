import type { Reader } from './line.ts';

/** `3 March 2026 at 18:00`, as in the portals: unambiguous in day, month and hour. */
export const instantText = (instant: string, { language, zone }: Pick<Reader, 'language' | 'zone'>): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeZone: zone,
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(new Date(instant));

/** The end of a deadline, which is the last instant of its day. */
export const endText = (end: string, reader: Pick<Reader, 'language' | 'zone'>): string =>
  instantText(new Date(Date.parse(end) - 1).toISOString(), reader);
