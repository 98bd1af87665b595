import { beginRun } from './run.mjs';

export default beginRun;
