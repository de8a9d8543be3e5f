import type { NoticeElement, Packet } from './contract.ts';
import { lackTexts, lawElements } from './elements.ts';
import { stateWords } from './words.ts';

/** The packet's content for each element that a law requires of a notice, and what it lacks. It makes no legal decision. */
export const elementsOf = (packet: Packet): NoticeElement[] =>
  lawElements
    .filter(({ rightTypes }) => rightTypes?.includes(packet.right?.type ?? '') ?? true)
    .map(({ id, law, where, asks, parts, lacks }) => {
      const { codes, none } = lacks(packet);
      const state = none ? 'not-here' : codes.length > 0 ? 'in-part' : 'here';
      return {
        ...{ id, law, where, asks, parts: [...parts], state, stateText: stateWords[state] },
        lacks: codes.map((code) => ({ code, text: lackTexts[code] })),
      };
    });
