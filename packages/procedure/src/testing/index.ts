/** The programme in memory: what worked cases, properties and tests run on. */
export { type AnyCommand, type AnyEvent, type AnyState, deciderOf } from './deciders.ts';
export { playMarketplace } from './marketplace.ts';
export { sampleCalendar, sampleRules } from './sample-rules.ts';
export { type Happening, World, type WorldOptions } from './world.ts';
