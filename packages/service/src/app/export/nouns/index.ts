import type { Noun } from '../noun.ts';
import { ledger } from './ledger.ts';
import { parties } from './parties.ts';
import { programme } from './programme.ts';
import { takedown } from './takedown.ts';

/** Every file of rows, as an export writes them. */
export const nouns: readonly Noun[] = [...parties, ...takedown, ...programme, ...ledger];
