import type { Settings } from '#libs/settings/settings.js';

/** What the API needs to know of its surroundings. */
export type ApiSettings = Pick<
  Settings,
  | 'databaseUrl'
  | 'temporalAddress'
  | 'temporalNamespace'
  | 'taskQueue'
  | 'smtpUrl'
  | 'authSecret'
  | 'publicUrl'
  | 'secondFactor'
  | 'idleMinutes'
  | 'staffIdleMinutes'
  | 'institution'
  | 'sandbox'
  | 'filesDir'
  | 'clamdAddress'
  | 'trustedProxies'
>;

export const SETTINGS = Symbol('settings');
