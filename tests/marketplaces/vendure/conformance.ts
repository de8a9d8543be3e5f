import { conformanceOf } from '../software/conformance.ts';
import { type Stage, vendureWorld } from './world.ts';

export const vendureConformance = conformanceOf<Stage>(vendureWorld, {
  '28': { why: 'no effect is late but that on the search index', said: /^Error: Vendure acts before it answers/ },
});
