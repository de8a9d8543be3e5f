/** Natural log-odds of a probability strictly between 0 and 1. */
export const logit = (probability: number): number => Math.log(probability / (1 - probability));

/** Probability of natural log-odds. */
export const probability = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
