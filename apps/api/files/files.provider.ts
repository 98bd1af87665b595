import { Pool } from 'pg';
import { Files } from '#libs/files/files.js';
import { clamd } from '#libs/files/scanner.js';
import { FileStore } from '#libs/files/store.js';
import { SETTINGS, type ApiSettings } from '../settings.js';

export const filesProvider = {
  provide: Files,
  inject: [Pool, SETTINGS],
  useFactory: (pool: Pool, { filesDir, clamdAddress }: ApiSettings) =>
    new Files(pool, new FileStore(filesDir), clamdAddress === null ? null : clamd(clamdAddress)),
};
