/** Requests that cannot be read as HTTP: no route ever sees them, and they are refused as everything else is. */
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { v7 as uuidv7 } from 'uuid';
import type { ErrorCode } from '#libs/contracts/errors.js';
import { Problem } from './problem.js';

const codes: Readonly<Record<string, ErrorCode>> = {
  HPE_HEADER_OVERFLOW: 'headers_too_large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request_too_slow',
};

/** Node's `clientError`: the rest of what the client sends would be read in vain, so the connection ends. */
export function refuseUnreadable(headers: Readonly<Record<string, string>>) {
  const always = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return (error: Error & { code?: string }, socket: Socket): void => refuse(error, socket, always);
}

function refuse(error: Error & { code?: string }, socket: Socket, always: readonly string[]): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const problem = new Problem(codes[error.code ?? ''] ?? 'request_malformed');
  const body = JSON.stringify(problem.body('th', uuidv7()));
  const head = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
    ...always,
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
