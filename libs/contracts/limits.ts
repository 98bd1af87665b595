/** Every limit of the HTTP API, by name. Sizes in bytes or characters as named, times in milliseconds. */

export const BODY_BYTES_MAX = 1_048_576;
/** A draft's content as JSON. */
export const DRAFT_CHARS_MAX = 250_000;
export const TITLE_CHARS_MAX = 300;
export const TEXT_CHARS_MAX = 20_000;
export const TEXTS_MAX = 20;
export const VALUES_MAX = 50;
export const CODE_CHARS_MAX = 64;
export const REFERENCE_CHARS_MAX = 120;
export const SEARCH_CHARS_MAX = 100;
export const CURSOR_CHARS_MAX = 200;
export const IDEMPOTENCY_KEY_CHARS_MIN = 8;
export const IDEMPOTENCY_KEY_CHARS_MAX = 128;

export const PAGE_DEFAULT = 25;
export const PAGE_MAX = 100;

/** Rows of a case's side lists: linked cases, notices, documents. */
export const CASE_ROWS_MAX = 500;

/** Decisions of one meeting that one request may carry. */
export const BATCH_MAX = 100;
export const ATTENDANCE_MAX = 200;

/** The text of a draft law. */
export const DRAFT_LAW_CHARS_MAX = 250_000;
export const STAKEHOLDERS_MAX = 1_000;
/** Issues of one summary. */
export const ISSUES_MAX = 200;
export const COMMENT_CHARS_MAX = 10_000;
export const COMMENTS_PER_ADDRESS_PER_MINUTE = 10;
/** Addresses remembered by the comment limiter; the oldest are forgotten first. */
export const COMMENT_ADDRESSES_MAX = 10_000;

export const STREAMS_MAX = 500;
export const STREAMS_PER_PERSON_MAX = 8;
export const STREAM_HEARTBEAT_MS = 20_000;

export const SANDBOX_ADVANCE_DAYS_MAX = 3_660;

export const READY_CHECK_MS = 2_000;
export const DATABASE_CONNECTIONS_MAX = 20;

export const PASSWORD_CHARS_MIN = 10;
export const SIGN_INS_PER_ADDRESS_PER_MINUTE = 20;
