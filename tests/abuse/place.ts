/** The towns' setting: the Expansion's rules, China's calendar, a Monday morning. */
import { calendars, programme } from '../law/installed.ts';

const found = calendars.get('china');
if (found === undefined) throw new Error('there is no calendar of China');
export const china = found;
export const expansion = programme('marketsafe-expansion');
export const start = '2026-03-02T01:00:00.000Z';

export { listing as listingOf } from '../../packages/procedure/test/stage.ts';
