/** What went wrong, as the API says it: what happened, and what the reader can do about it. */
export interface Issue {
  /** Where in what was sent, steps joined by dots. */
  at: string;
  message: string;
}

export interface ProblemFields {
  code: string;
  status: number;
  title: string;
  detail: string;
  instance?: string;
  values?: Record<string, unknown>;
  issues?: Issue[];
}

export class ApiProblem extends Error {
  constructor(readonly fields: ProblemFields) {
    super(fields.title);
    this.name = 'ApiProblem';
  }

  get code(): string {
    return this.fields.code;
  }
}

/** The reply never came: whether the request arrived is unknown, and it is sent again with the same key. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super('The server could not be reached', { cause });
    this.name = 'Unreachable';
  }
}

const passing = new Set([502, 503, 504]);

/** Whether the same request may well succeed in a moment. */
export function mayPass(error: unknown): boolean {
  return error instanceof Unreachable || (error instanceof ApiProblem && passing.has(error.fields.status));
}

export async function problemOf(response: Response): Promise<ApiProblem> {
  const said = (await response.json().catch(() => null)) as Partial<ProblemFields> | null;
  return new ApiProblem({
    code: 'internal_error',
    title: response.statusText || String(response.status),
    detail: '',
    ...said,
    status: response.status,
  });
}
