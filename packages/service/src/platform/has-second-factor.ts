import { sql } from 'kysely';

/** Of a row of `account`: whether its person has set up a second factor, an authenticator or a passkey. */
export const hasSecondFactor = sql<boolean>`auth.has_second_factor(account.user_id)`;
