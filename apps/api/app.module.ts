/** The rooms of the API, by the nouns of the field. */
import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { AccessLogController } from './access/access-log.controller.js';
import { NotedAccess } from './access/access-noting.js';
import { AccessGuard } from './access/access.guard.js';
import { AccountLetters } from './account/account-letters.js';
import { AccountSecurity } from './account/security.js';
import { AccountSecurityController } from './account/security.controller.js';
import { DirectoryController } from './account/directory.controller.js';
import { SecondFactorResetsController } from './account/second-factor-resets.controller.js';
import { OriginGuard } from './access/origin.guard.js';
import { AccountController } from './account/account.controller.js';
import { Accounts } from './account/accounts.js';
import { AssignmentsModule } from './assignments/assignments.module.js';
import { AwardsController } from './awards/awards.controller.js';
import { BoardViews } from './board/board-views.js';
import { Board } from './board/board.js';
import { BoardController } from './board/board.controller.js';
import { Reminders } from './board/reminders.js';
import { Calls } from './calls/calls.js';
import { CallsController } from './calls/calls.controller.js';
import { CaseCommandsController } from './cases/case-commands.controller.js';
import { CaseFile } from './cases/case-file.js';
import { CaseFileController } from './cases/case-file.controller.js';
import { Cases } from './cases/cases.js';
import { CasesController } from './cases/cases.controller.js';
import { History } from './cases/history.js';
import { Rehearsals } from './cases/rehearsal.js';
import { Resubmission } from './cases/resubmission.js';
import { SigningSheets } from './cases/signing-sheets.js';
import { ChangesModule } from './changes/changes.module.js';
import { ConflictsModule } from './conflicts/conflicts.module.js';
import { ConnectionsModule } from './connections/connections.module.js';
import { Comments } from './consultations/comments.js';
import { Consultations } from './consultations/consultations.js';
import { ConsultationsController } from './consultations/consultations.controller.js';
import { Preparation } from './consultations/preparation.js';
import { PreparationController } from './consultations/preparation.controller.js';
import { DefinitionsController } from './definitions/definitions.controller.js';
import { DelegationsModule } from './delegations/delegations.module.js';
import { Drafts } from './drafts/drafts.js';
import { DraftsController } from './drafts/drafts.controller.js';
import { Submission } from './drafts/submission.js';
import { FilesModule } from './files/files.module.js';
import { HealthController } from './health/health.controller.js';
import { HolidaysController } from './holidays/holidays.controller.js';
import { IdempotencyKeyGuard } from './idempotency/key.guard.js';
import { Remembered } from './idempotency/remembered.js';
import { InboxController } from './inbox/inbox.controller.js';
import { LettersController } from './letters/letters.controller.js';
import { Measures } from './measures/measures.js';
import { MeasuresController } from './measures/measures.controller.js';
import { MeetingsModule } from './meetings/meetings.module.js';
import { NoticesController } from './notices/notices.controller.js';
import { OwnNotices } from './notices/own-notices.js';
import { Preferences } from './notices/preferences.js';
import { NoticePreferencesController } from './notices/preferences.controller.js';
import { Operations } from './operations/operations.js';
import { OperationsController } from './operations/operations.controller.js';
import { Filings } from './organisations/filings.js';
import { FilingsController } from './organisations/filings.controller.js';
import { Members } from './organisations/members.js';
import { MembersController } from './organisations/members.controller.js';
import { Organisations } from './organisations/organisations.js';
import { OrganisationsController } from './organisations/organisations.controller.js';
import { Vetting } from './organisations/vetting.js';
import { VettingController } from './organisations/vetting.controller.js';
import { PaceGuard } from './pace/pace.guard.js';
import { ProcessDrawings } from './process-drawings/process-drawings.js';
import { ProcessDrawingsController } from './process-drawings/process-drawings.controller.js';
import { PaymentsModule } from './payments/payments.module.js';
import { OwnData } from './people/own-data.js';
import { OwnDataController } from './people/own-data.controller.js';
import { Privacy } from './privacy/privacy.js';
import { PrivacyController } from './privacy/privacy.controller.js';
import { ErrorsController } from './problems/errors.controller.js';
import { validBody } from './problems/invalid.js';
import { ProblemFilter } from './problems/problem.filter.js';
import { Funds } from './programmes/funds.js';
import { FundsController } from './programmes/funds.controller.js';
import { Programmes } from './programmes/programmes.js';
import { ProgrammesController } from './programmes/programmes.controller.js';
import { ReceiptsController } from './receipts/receipts.controller.js';
import { RecordModule } from './record/record.module.js';
import { SandboxController } from './sandbox/sandbox.controller.js';
import { CaseHeads } from './stream/case-heads.js';
import { Stream } from './stream/stream.js';
import { StreamController } from './stream/stream.controller.js';
import { SubscriptionsController } from './subscriptions/subscriptions.controller.js';
import { SETTINGS, type ApiSettings } from './settings.js';
import { StageDurations } from './stage-durations/stage-durations.js';
import { StageDurationsController } from './stage-durations/stage-durations.controller.js';
import { Templates } from './templates/templates.js';
import { TemplatesController } from './templates/templates.controller.js';

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

const controllers = [
  HealthController,
  AccountSecurityController,
  SecondFactorResetsController,
  DirectoryController,
  ProgrammesController,
  FundsController,
  CallsController,
  HolidaysController,
  DefinitionsController,
  TemplatesController,
  LettersController,
  OrganisationsController,
  MembersController,
  FilingsController,
  OwnDataController,
  PrivacyController,
  VettingController,
  DraftsController,
  CaseCommandsController,
  CasesController,
  BoardController,
  CaseFileController,
  InboxController,
  ConsultationsController,
  PreparationController,
  ErrorsController,
  OperationsController,
  NoticesController,
  NoticePreferencesController,
  AwardsController,
  StageDurationsController,
  SubscriptionsController,
  AccessLogController,
  StreamController,
  SandboxController,
  AccountController,
  ProcessDrawingsController,
  MeasuresController,
  ReceiptsController,
];

const services = [
  Remembered,
  AccountSecurity,
  AccountLetters,
  Programmes,
  Funds,
  Calls,
  Templates,
  Organisations,
  Members,
  Filings,
  OwnData,
  Privacy,
  Vetting,
  Drafts,
  Submission,
  Cases,
  Board,
  BoardViews,
  Reminders,
  CaseFile,
  History,
  SigningSheets,
  Rehearsals,
  Resubmission,
  Consultations,
  Comments,
  Preparation,
  Operations,
  Accounts,
  ProcessDrawings,
  Measures,
  OwnNotices,
  Preferences,
  StageDurations,
  CaseHeads,
  Stream,
  NotedAccess,
];

/** What every request passes. */
const passages = [
  { provide: APP_FILTER, useClass: ProblemFilter },
  { provide: APP_PIPE, useValue: validBody },
  // In this order: where it comes from, who asks and how often, and that it can be repeated safely.
  { provide: APP_GUARD, useClass: OriginGuard },
  { provide: APP_GUARD, useClass: AccessGuard },
  { provide: APP_GUARD, useClass: PaceGuard },
  { provide: APP_GUARD, useClass: IdempotencyKeyGuard },
];

@Module({})
export class AppModule {
  static with(settings: ApiSettings): DynamicModule {
    return {
      module: AppModule,
      imports: [
        SettingsModule.with(settings),
        ConnectionsModule,
        RecordModule,
        FilesModule,
        ChangesModule,
        AssignmentsModule,
        ConflictsModule,
        DelegationsModule,
        MeetingsModule,
        PaymentsModule,
        DiscoveryModule,
      ],
      controllers,
      providers: [...services, ...passages],
    };
  }
}
