/** The client of the Temporal server. It connects when first needed: the API works on while the server is away. */
import { Client, Connection } from '@temporalio/client';
import { READY_CHECK_MS } from '#libs/contracts/limits.js';
import type { ApiSettings } from '../settings.js';
import { putAway } from './put-away.js';

/** Each call carries its deadline and namespace in a storage of the connection. */
class CallingConnection extends Connection {
  private readonly calling = putAway(async () => [this.callContextStorage]);

  override withDeadline: Connection['withDeadline'] = (deadline, call) =>
    this.calling(() => super.withDeadline(deadline, call));

  override withMetadata: Connection['withMetadata'] = (metadata, call) =>
    this.calling(() => super.withMetadata(metadata, call));
}

export function openTemporal(settings: ApiSettings): Client {
  const connection = CallingConnection.lazy({
    address: settings.temporalAddress,
    connectTimeout: READY_CHECK_MS,
    // No retries: a poke that fails is made up by the sweep, and one that retries would outlive the connection.
    interceptors: [],
    channelArgs: { 'grpc.initial_reconnect_backoff_ms': 100, 'grpc.max_reconnect_backoff_ms': 1_000 },
  });
  return new Client({ connection, namespace: settings.temporalNamespace });
}
