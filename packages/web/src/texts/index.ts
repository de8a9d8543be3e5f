/** The texts of the public and the seller's pages. Those of the office come with its chunk: `office-texts.ts`. */
export { check } from './check.ts';
export { common } from './common.ts';
export { disputes } from './disputes.ts';
export { enrol } from './enrol.ts';
export { front } from './front.ts';
export { matters } from './matters.ts';
export { reference } from './reference.ts';
export { rules } from './rules.ts';
export { seller } from './seller.ts';
export { story } from './story.ts';
export { terms } from './terms.ts';
export { transparency } from './transparency.ts';
