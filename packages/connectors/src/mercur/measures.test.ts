import { expect, it } from 'vitest';
import { metadataWith, readMeasures } from './measures.ts';

it('a listing’s measures are read back from its metadata, by the seller that they are of', () => {
  const marks = [
    { kind: 'removed', home: 'sel_1' },
    { kind: 'off', home: 'sel_1' },
  ] as const;
  const metadata = { fabric: 'wool', ...metadataWith('sel_1', { marks, was: 'draft' }) };
  expect(readMeasures(metadata, 'sel_1')).toEqual({ marks, was: 'draft' });
  expect(readMeasures(metadata, 'sel_2')).toEqual({ marks: [] });
});

it('no measure leaves no trace, and what a seller wrote there is none', () => {
  // Medusa deletes a key that is set to an empty text.
  expect(metadataWith('sel_1', { marks: [] })).toEqual({ takedown_programme: '' });
  for (const forged of [null, undefined, {}, { takedown_programme: '' }, { takedown_programme: { marks: ['sold'] } }])
    expect(readMeasures(forged, 'sel_1')).toEqual({ marks: [] });
});
