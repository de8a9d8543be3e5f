export { inShadow, type KeptWord, needsRelease, stageOf, stagesBelowDirect, stageWords, withStages } from './stages.ts';
