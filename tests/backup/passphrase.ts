/** Of the backup in `tests/backups`. It is no secret: the backup is encrypted to test that, and holds invented things. */
export const passphrase = 'the passphrase that every reader of this repository knows';
