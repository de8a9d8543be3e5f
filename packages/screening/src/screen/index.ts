export { isDoubtful, leavesADoubt } from './leaves-a-doubt.ts';
export { type MarkInPicture, marksInPicture } from './marks-in-picture.ts';
export { type Assessment, assess, type ScreeningContext, screen } from './screen.ts';
export {
  type PicturesNotRead,
  type ScreenedLine,
  type ScreenedLines,
  screenFile,
  screenLines,
} from './screen-lines.ts';
