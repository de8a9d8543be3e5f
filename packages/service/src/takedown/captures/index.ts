export { type Captured, type Capturer, type Captures, capturer, mostPictures } from './capture.ts';
export { Capture, type CaptureFault, type CaptureOutcome, type CaptureRequest } from './contract.ts';
export { copiesOutboxHandler } from './copies.ts';
export { keepCaptured } from './keep.ts';
export { type CopyOf, originalsOf, readCopies } from './read-copies.ts';
export { readScreenshot, type ScreenshotFault, type ScreenshotOf, screenshotOutboxHandler } from './screenshots.ts';
export { blockOf, type WarcRecord, warcOf } from './warc.ts';
