/** What better-auth and our rules of sign-in keep for the length of a request. */
import {
  getCurrentAuthContextAsyncLocalStorage,
  getCurrentDBAdapterAsyncLocalStorage,
  getRequestStateAsyncLocalStorage,
} from '@better-auth/core/context';
import { arrivals } from '#libs/access/directory.js';
import { putAway } from '../connections/put-away.js';

export const signingIn = putAway(async () => {
  const own = await Promise.all([
    getCurrentAuthContextAsyncLocalStorage(),
    getCurrentDBAdapterAsyncLocalStorage(),
    getRequestStateAsyncLocalStorage(),
  ]);
  return [arrivals, ...own];
});
