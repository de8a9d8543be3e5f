/**
 * The arithmetic of pictures: PDQ hashes, local features, comparison of blocks. The host owns the memory and passes addresses in
 * bytes; nothing is allocated here. This file is the public face; the modules of `../../src/pictures/` call it.
 */
export {};
