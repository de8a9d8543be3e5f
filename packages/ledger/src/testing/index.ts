export { SampleLog, sampleName } from './sample-log.ts';
