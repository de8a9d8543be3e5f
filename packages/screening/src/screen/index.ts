export { type Assessment, assess, type ScreeningContext, screen } from './screen.ts';
