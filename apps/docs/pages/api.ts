/** The API as it describes itself: built, never started, so that nothing of what its settings name has to be there. */
import { createApp } from '#apps/api/create-app.js';
import { describeApi } from '#apps/api/docs/openapi.js';

export type ApiDescription = ReturnType<typeof describeApi>;

const nowhere = '127.0.0.1:1';

export async function apiDescription(): Promise<ApiDescription> {
  const app = await createApp({
    databaseUrl: `postgresql://${nowhere}/saphan`,
    temporalAddress: nowhere,
    temporalNamespace: 'saphan',
    taskQueue: 'saphan',
    smtpUrl: `smtp://${nowhere}`,
    authSecret: 'signs nothing: no request is ever answered',
    publicUrl: `http://${nowhere}`,
    sandbox: false,
    filesDir: '/nowhere',
    clamdAddress: null,
    trustedProxies: [],
    secondFactor: 'required',
    institution: null,
    idleMinutes: 1_440,
    staffIdleMinutes: 60,
  });
  try {
    return describeApi(app);
  } finally {
    await app.close();
  }
}
