/**
 * Run as a child process: makes an empty cluster in the folder named by the argument. initdb needs 1.1 GB at its peak, which the
 * service then never holds. If it is killed, it leaves only an unused folder.
 */
import { PGlite } from '@electric-sql/pglite';

const directory = process.argv[2];
if (!directory) throw new Error('usage: initialise-embedded.ts DIRECTORY');
const database = await PGlite.create(directory);
await database.close();
