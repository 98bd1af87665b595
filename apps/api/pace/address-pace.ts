/** No address wears the product out: looked at before anything is read, for pages and sign-in as for the API. */
import type { FastifyInstance } from 'fastify';
import { REQUESTS_PER_ADDRESS_PER_MINUTE } from '#libs/contracts/limits.js';
import { Problem } from '../problems/problem.js';
import { sendProblem } from '../problems/problem.filter.js';
import { networkOf } from './network.js';
import { MINUTE_MS, ProcessPace } from './process-pace.js';

const ownMachine = /^(127\.|::1$|::ffff:127\.)/;

/** A sandbox on one's own machine is measured and demonstrated in bursts. */
export function isOwnMachine(address: string): boolean {
  return ownMachine.test(address);
}

export function paceAddresses(
  fastify: FastifyInstance,
  { sandbox }: { sandbox: boolean },
  most = REQUESTS_PER_ADDRESS_PER_MINUTE,
): void {
  const pace = new ProcessPace(most);
  fastify.addHook('onRequest', (request, reply, done) => {
    if ((sandbox && isOwnMachine(request.ip)) || pace.allows(networkOf(request.ip))) return done();
    void reply.header('retry-after', String(MINUTE_MS / 1_000));
    sendProblem(request, reply, new Problem('too_many_requests'));
  });
}
