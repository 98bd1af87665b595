/** Files of drafts, cases and organisations; `Files` is for whoever erases what no law needs any more. */
import { Module } from '@nestjs/common';
import { Pool } from 'pg';
import { Files } from '#libs/files/files.js';
import { clamd } from '#libs/files/scanner.js';
import { FileStore } from '#libs/files/store.js';
import { SharedPace } from '../pace/shared-pace.js';
import { SETTINGS, type ApiSettings } from '../settings.js';
import { FileReading } from './file-reading.js';
import { FilesController } from './files.controller.js';
import { Uploads } from './uploads.js';

const filesProvider = {
  provide: Files,
  inject: [Pool, SETTINGS],
  useFactory: (pool: Pool, { filesDir, clamdAddress }: ApiSettings) =>
    new Files(pool, new FileStore(filesDir), clamdAddress === null ? null : clamd(clamdAddress)),
};

@Module({
  controllers: [FilesController],
  providers: [filesProvider, FileReading, Uploads, SharedPace],
  exports: [Files, SharedPace],
})
export class FilesModule {}
