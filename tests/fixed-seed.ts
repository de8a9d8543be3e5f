import fc from 'fast-check';

/** Every run tries the same cases, so that a failure repeats; another seed searches elsewhere. A failure prints its own. */
fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 20_161_110) });
