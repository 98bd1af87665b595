/** The mechanism of changes, for every domain: a provider of a domain registers its kinds when it is made. */
import { Global, Module } from '@nestjs/common';
import { Changes } from '#libs/administration/changes.js';
import { programmeKinds } from '#libs/administration/kinds.js';
import { Remembered } from '../idempotency/remembered.js';
import { ChangeDesk } from './change-desk.js';
import { ChangesController } from './changes.controller.js';

function changes(): Changes {
  const all = new Changes();
  all.register(...programmeKinds);
  return all;
}

@Global()
@Module({
  controllers: [ChangesController],
  providers: [Remembered, ChangeDesk, { provide: Changes, useFactory: changes }],
  exports: [Changes, ChangeDesk],
})
export class ChangesModule {}
