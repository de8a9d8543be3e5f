export { type MarkInPicture, marksInPicture } from './marks-in-picture.ts';
export { type Assessment, assess, type ScreeningContext, screen } from './screen.ts';
export { type ScreenedLine, type ScreenedLines, screenFile, screenLines } from './screen-lines.ts';
