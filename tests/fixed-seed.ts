import fc from 'fast-check';

/** Every run tries the same histories, so a red run is red again; another seed is another search. A failure prints its own. */
fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 20_161_110) });
