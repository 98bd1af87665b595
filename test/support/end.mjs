import { endRun } from './run.mjs';

export default () => endRun();
