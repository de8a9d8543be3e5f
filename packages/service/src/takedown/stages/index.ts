export { inShadow, type KeptWord, needsRelease, stageOf, stageWords, withStages } from './stages.ts';
