import { thereStates } from '@marketsafe/procedure';
import { z } from 'zod';
import { Day, Id, ShortText } from '../../platform/fields.ts';

/** What a host answered to a complaint that a person handed in there. */
export const TypedReceipt = z
  .strictObject({
    case: Id,
    /** The host's own number of the complaint. */
    reference: ShortText,
    /** `submitted`: it has the complaint, and has not answered yet. `reinstated`: it put the listing back. */
    state: z.enum(['submitted', ...thereStates]),
    /** The calendar day of the answer, at the marketplace. */
    date: Day,
  })
  .meta({ id: 'TypedReceipt' });
