export const RECORD = Symbol('record');
