import { conformanceOf } from '../software/conformance.ts';
import { mercurWorld, type Stage } from './world.ts';

export const mercurConformance = conformanceOf<Stage>(mercurWorld, {
  '28': { why: 'no effect is late', said: /^Error: Mercur acts before it answers/ },
  '36': { why: 'a closed shop can add goods, and carts take them', said: /: cart of prod_/ },
});
