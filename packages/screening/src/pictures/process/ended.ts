/** Why a process that opens pictures gave no answer. `late`: the machine gave it too little time. `died`: it crashed, the system ended it, or what it said makes no sense. */
export type Ended = 'died' | 'late' | 'processor' | 'memory';

/** Whether the same picture may be read by a new process: an earlier one may have harmed this process. What took too much would do so again. */
export const mayGoBetter = (ended: Ended): boolean => ended === 'died' || ended === 'late';
