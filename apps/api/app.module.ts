/** The rooms of the API, by the nouns of the field. */
import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { AccessGuard } from './access/access.guard.js';
import { OriginGuard } from './access/origin.guard.js';
import { Calls } from './calls/calls.js';
import { CallsController } from './calls/calls.controller.js';
import { CaseCommandsController } from './cases/case-commands.controller.js';
import { CaseFile } from './cases/case-file.js';
import { CaseFileController } from './cases/case-file.controller.js';
import { Cases } from './cases/cases.js';
import { CasesController } from './cases/cases.controller.js';
import { History } from './cases/history.js';
import { ConnectionsModule } from './connections/connections.module.js';
import { CommentPace } from './consultations/comment-pace.js';
import { Comments } from './consultations/comments.js';
import { Consultations } from './consultations/consultations.js';
import { ConsultationsController } from './consultations/consultations.controller.js';
import { Preparation } from './consultations/preparation.js';
import { PreparationController } from './consultations/preparation.controller.js';
import { Drafts } from './drafts/drafts.js';
import { DraftsController } from './drafts/drafts.controller.js';
import { Submission } from './drafts/submission.js';
import { HealthController } from './health/health.controller.js';
import { IdempotencyKeyGuard } from './idempotency/key.guard.js';
import { Remembered } from './idempotency/remembered.js';
import { InboxController } from './inbox/inbox.controller.js';
import { Decisions } from './meetings/decisions.js';
import { Meetings } from './meetings/meetings.js';
import { MeetingsController } from './meetings/meetings.controller.js';
import { Operations } from './operations/operations.js';
import { OperationsController } from './operations/operations.controller.js';
import { Organisations } from './organisations/organisations.js';
import { OrganisationsController } from './organisations/organisations.controller.js';
import { ErrorsController } from './problems/errors.controller.js';
import { validBody } from './problems/invalid.js';
import { ProblemFilter } from './problems/problem.filter.js';
import { Funds } from './programmes/funds.js';
import { FundsController } from './programmes/funds.controller.js';
import { Programmes } from './programmes/programmes.js';
import { ProgrammesController } from './programmes/programmes.controller.js';
import { RecordModule } from './record/record.module.js';
import { SandboxController } from './sandbox/sandbox.controller.js';
import { CaseHeads } from './stream/case-heads.js';
import { Stream } from './stream/stream.js';
import { StreamController } from './stream/stream.controller.js';
import { SETTINGS, type ApiSettings } from './settings.js';

@Module({})
class SettingsModule {
  static with(settings: ApiSettings): DynamicModule {
    return {
      module: SettingsModule,
      global: true,
      providers: [{ provide: SETTINGS, useValue: settings }],
      exports: [SETTINGS],
    };
  }
}

@Module({})
export class AppModule {
  static with(settings: ApiSettings): DynamicModule {
    return {
      module: AppModule,
      imports: [SettingsModule.with(settings), ConnectionsModule, RecordModule, DiscoveryModule],
      controllers: [
        HealthController,
        ProgrammesController,
        FundsController,
        CallsController,
        OrganisationsController,
        DraftsController,
        CaseCommandsController,
        MeetingsController,
        CasesController,
        CaseFileController,
        InboxController,
        ConsultationsController,
        PreparationController,
        ErrorsController,
        OperationsController,
        StreamController,
        SandboxController,
      ],
      providers: [
        Remembered,
        Programmes,
        Funds,
        Calls,
        Organisations,
        Drafts,
        Submission,
        Meetings,
        Decisions,
        Cases,
        CaseFile,
        History,
        Consultations,
        Comments,
        Preparation,
        CommentPace,
        Operations,
        CaseHeads,
        Stream,
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useValue: validBody },
        // In this order: where it comes from, who asks, and that it can be repeated safely.
        { provide: APP_GUARD, useClass: OriginGuard },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_GUARD, useClass: IdempotencyKeyGuard },
      ],
    };
  }
}
