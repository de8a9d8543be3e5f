import type { Programme } from '../../platform/programme.ts';

/** The zone whose days a participant's record and caps are shown in: the first marketplace's. */
export const zoneOf = ({ marketplaces }: Programme): string => marketplaces[0]?.zone ?? 'Asia/Shanghai';
