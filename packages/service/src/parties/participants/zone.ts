import type { Programme } from '../../platform/programme.ts';

/** The time zone for a participant's record and caps: the first marketplace's. */
export const zoneOf = ({ marketplaces }: Programme): string => marketplaces[0]?.zone ?? 'Asia/Shanghai';
