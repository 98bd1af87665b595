/** The last place an error passes: nothing leaves the API that is not a problem from the catalogue. */
import { Catch, HttpException, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ErrorCode, Lang } from '#libs/contracts/errors.js';
import { databaseRefusal, Refused } from '#libs/contracts/refused.js';
import { logOf } from '#libs/log/log.js';
import { NotedAccess, noteDenied } from '../access/access-noting.js';
import { Denied } from '../access/demand.js';
import { Problem } from './problem.js';

const ourFault = new Set<ErrorCode>(['internal_error', 'database_unavailable', 'process_lost']);

@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = logOf('api');

  constructor(@Inject(NotedAccess) private readonly access: NotedAccess) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const problem = problemOf(error);
    // The route and not the address: a search or a link may say who somebody is.
    const route = `${request.method} ${request.routeOptions.url}`;
    if (ourFault.has(problem.code)) this.log.error(route, error, { request: request.id });
    if (problem instanceof Denied || problem.status === 403) noteDenied(this.access, request, problem.code);
    sendProblem(request, http.getResponse<FastifyReply>(), problem);
  }
}

export function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: Problem): void {
  const lang = languageOf(request);
  void reply
    .status(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('content-language', lang)
    .header('cache-control', 'no-store')
    .send(JSON.stringify(problem.body(lang, `urn:uuid:${request.id}`)));
}

/** The language of the page that asks, else what the signed-in reader chose, else the browser's, else Thai. */
export function languageOf(request: FastifyRequest): Lang {
  // Pages say in which language they are read.
  const page = request.headers['x-saphan-language'];
  if (page === 'th' || page === 'en') return page;
  if (request.signedIn) return request.signedIn.lang;
  return /^\s*en/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'th';
}

const fastifyCodes: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body_too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'media_type_unsupported',
  FST_ERR_CTP_INVALID_JSON_BODY: 'body_malformed',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'body_malformed',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'body_malformed',
};

const statusCodes: Readonly<Record<number, ErrorCode>> = {
  400: 'body_malformed',
  // Of the server of files alone, for an address that leads out of its folder: all our own refusals are problems.
  403: 'route_not_found',
  404: 'route_not_found',
  413: 'body_too_large',
  415: 'media_type_unsupported',
};

/** The server is gone, going, or full: SQLSTATE classes 08, 53 and 57P, the socket's own codes and the ORM's. */
const unavailable = /^(08...|53...|57P0.|ECONNREFUSED|ECONNRESET|ENOTFOUND|EPIPE|P1001|P1002|P1017|P2024|P2028)$/;
/** What the database's client says without a code when its connection broke under a query. */
const broken = /^Connection terminated|is not queryable$/;

function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof Refused) return new Problem(error.code, error);
  const code = codeOf(error);
  const known = fastifyCodes[code] ?? databaseRefusal({ code });
  if (known) return new Problem(known);
  if (unavailable.test(code) || (error instanceof Error && broken.test(error.message)))
    return new Problem('database_unavailable');
  const status = error instanceof HttpException ? error.getStatus() : statusOf(error);
  return new Problem(statusCodes[status] ?? 'internal_error');
}

/** The ORM's words for "the database said something"; what it said is inside. */
const wrapped = new Set(['P2010', 'P2039']);
interface Wrapped {
  meta?: { driverAdapterError?: { cause?: { originalCode?: string } } };
}

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  // A refused connection to a name with two addresses, and the ORM's wrapper, carry the cause inside.
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  if ('code' in error && typeof error.code === 'string' && !wrapped.has(error.code)) return error.code;
  const { driverAdapterError } = (error as Wrapped).meta ?? {};
  if (driverAdapterError?.cause?.originalCode) return driverAdapterError.cause.originalCode;
  return error instanceof Error && error.cause ? codeOf(error.cause) : '';
}

function statusOf(error: unknown): number {
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : 500;
  return typeof status === 'number' ? status : 500;
}
