export { type BrandLine, readBrandBook, readBrandLines } from './brand-book.ts';
export { type CsvRecord, readRecords } from './csv.ts';
export { readJsonLines } from './json-lines.ts';
export { type Line, linesOf, type OpenText, openText, readLines } from './lines.ts';
export { type ListingRead, listingOfBytes, openListings, readListings } from './listings.ts';
export { type FeedFacts, type LeftOut, PLAIN_FIELDS, type PlainField } from './shapes/index.ts';
export { readXml, UnreadableXml, type XmlRecords } from './xml.ts';
