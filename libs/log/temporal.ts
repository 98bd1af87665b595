/**
 * Temporal's SDK writes a failed activity into its log and sends it to the server, which keeps it in a history that is no
 * place for personal data: both get the kind and the place of the fault.
 */
import { ApplicationFailure, CancelledFailure, CompleteAsyncError } from '@temporalio/activity';
import {
  DefaultLogger,
  type ActivityInboundCallsInterceptor,
  type LogEntry,
  type RuntimeOptions,
} from '@temporalio/worker';
import { kindOf, placesOf } from './fault.js';
import { logOf, type Ids } from './log.js';

const log = logOf('temporal');
const idNames = ['workflowType', 'workflowId', 'runId', 'activityType', 'activityId', 'attempt', 'taskQueue'] as const;

/** What `Runtime.install` is told; of the SDK and of the part of it that is not JavaScript alike. */
export function quietRuntime(level: 'WARN' | 'ERROR'): RuntimeOptions {
  return {
    shutdownSignals: [],
    logger: new DefaultLogger(level, writeEntry),
    telemetryOptions: { logging: { forward: {}, filter: level } },
  };
}

function writeEntry({ level, message, meta = {} }: LogEntry): void {
  const ids: Ids = Object.fromEntries(
    idNames.flatMap((name) => (meta[name] === undefined ? [] : [[name, meta[name]]])),
  );
  if (level === 'ERROR') log.error(message, meta['error'], ids);
  else log.warn(message, meta['error'], ids);
}

/** Failures of our own making, and the SDK's signals, pass as they are: they hold ids and no cause. */
export const wordlessFailures: ActivityInboundCallsInterceptor = {
  async execute(input, next) {
    try {
      return await next(input);
    } catch (fault) {
      throw signals.some((one) => fault instanceof one) || isAbort(fault) ? fault : wordless(fault);
    }
  },
};

const signals = [ApplicationFailure, CancelledFailure, CompleteAsyncError];

function isAbort(fault: unknown): boolean {
  return fault instanceof Error && fault.name === 'AbortError';
}

function wordless(fault: unknown): ApplicationFailure {
  const kind = kindOf(fault);
  const failure = ApplicationFailure.retryable(kind, kind.replaceAll(' ', '.'));
  if (fault instanceof Error) failure.stack = [`${failure.name}: ${failure.message}`, ...placesOf(fault)].join('\n');
  return failure;
}
