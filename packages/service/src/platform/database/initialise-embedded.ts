/** Run as a child process: makes an empty cluster in the folder named by the argument. initdb peaks at 1.1 GB of memory
 * that the service itself then never holds, and a kill in the middle of it spoils a folder nobody uses. */
import { PGlite } from '@electric-sql/pglite';

const directory = process.argv[2];
if (!directory) throw new Error('usage: initialise-embedded.ts DIRECTORY');
const database = await PGlite.create(directory);
await database.close();
