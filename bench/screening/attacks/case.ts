import { type Attack, oneOf } from './attack.ts';

/** "NIKE", "nike", "nIKE", "nIkE": capitals in other places. */
export const upperAndLower: Attack = {
  name: 'case',
  script: 'latin',
  apply(mark, random) {
    const upper = mark.toUpperCase();
    const lower = mark.toLowerCase();
    const forms = [
      upper,
      lower,
      lower.charAt(0) + upper.slice(1),
      Array.from(lower, (char, i) => (i % 2 === 1 ? char.toUpperCase() : char)).join(''),
    ].filter((form) => form !== mark);
    return oneOf(forms, random);
  },
};
