import { createHmac } from 'node:crypto';

/** The same for everything published about one case or shop. Keyed, since shop names are public and could be tried. */
export const publicationReference = (key: string, about: string): string =>
  createHmac('sha256', key).update(`publication:${about}`).digest('hex').slice(0, 16);
