/** Every limit of the HTTP API, by name. Sizes in bytes or characters as named, times in milliseconds. */

export const BODY_BYTES_MAX = 1_048_576;
/** A form of a page without scripts or of a mail program: a link's token and the page after it. */
export const FORM_BYTES_MAX = 4_096;
/** How deep lists and objects lie in each other in a body: deeper ones exhaust the stack of whoever walks them. */
export const BODY_DEPTH_MAX = 64;
/** A draft's content as JSON. */
export const DRAFT_CHARS_MAX = 250_000;
export const TITLE_CHARS_MAX = 300;
export const TEXT_CHARS_MAX = 20_000;
export const TEXTS_MAX = 20;
/** Fields of one answer of which something is said. */
export const REMARKS_MAX = 60;
export const REMARK_CHARS_MAX = 2_000;
/** A call's form as JSON, how deep its schemas nest, and how many of its faults are told at once. */
export const FORM_CHARS_MAX = 60_000;
/** Fields that a form's editor offers room for. */
export const FORM_FIELDS_MAX = 100;
export const FORM_DEPTH_MAX = 8;
export const FORM_ISSUES_MAX = 100;
/** Compiled forms that are kept at hand. */
export const FORMS_COMPILED_MAX = 100;
export const CRITERIA_MAX = 20;
export const BANDS_MAX = 10;
export const TAGS_MAX = 20;
export const REVIEWERS_MAX = 200;
/** Days that one announcement of holidays may add or take away. */
export const HOLIDAYS_MAX = 60;
export const TEMPLATE_PARAGRAPHS_MAX = 10;
export const TEMPLATE_PARAGRAPH_CHARS_MAX = 1_000;
/** Why an administrative change is proposed, refused or withdrawn. */
export const REASON_CHARS_MAX = 2_000;
export const VALUES_MAX = 50;
export const CODE_CHARS_MAX = 64;
export const REFERENCE_CHARS_MAX = 120;
export const SEARCH_CHARS_MAX = 100;
export const CURSOR_CHARS_MAX = 200;
export const IDEMPOTENCY_KEY_CHARS_MIN = 8;
export const IDEMPOTENCY_KEY_CHARS_MAX = 128;

export const PAGE_DEFAULT = 25;
export const PAGE_MAX = 100;
/** More unread letters than this are not counted. */
export const UNREAD_COUNTED_MAX = 100;

/** How long what was reckoned of all stages is shown before it is reckoned anew. */
export const DURATIONS_KEPT_MS = 600_000;

/** Views of the board that one person keeps. */
export const BOARD_VIEWS_MAX = 30;
export const VIEW_NAME_CHARS_MAX = 60;
/** How far ahead the board can be narrowed to what is due. */
export const DUE_WITHIN_DAYS_MAX = 366;
/** People whom the board offers as holders, those with most to do first. */
export const HOLDERS_MAX = 300;

/** Cases of one exported table. */
export const EXPORT_CASES_MAX = 5_000;

/** Rows of a case's side lists: linked cases, notices, documents. */
export const CASE_ROWS_MAX = 500;

/** An IBAN has at most 34 characters; a Thai account number 10 to 15. */
export const ACCOUNT_CHARS_MAX = 34;
export const PAYEE_CHARS_MAX = 200;
export const SIGNATORIES_MAX = 20;
/** Of a juristic person’s or a citizen’s number. */
export const REGISTRATION_DIGITS = 13;
/** Rows of an organisation's side lists: members, invitations, requests to join. */
export const ORGANISATION_ROWS_MAX = 500;

/** How long a kind of personal data may be kept at the most. */
export const RETENTION_DAYS_MAX = 36_525;

/** Decisions of one meeting that one request may carry. */
export const BATCH_MAX = 100;
export const ATTENDANCE_MAX = 200;
/** Meetings that a member reads at once, and for how long one that nobody has closed stays among them. */
export const CALLED_MEETINGS_MAX = 20;
export const CALLED_MEETING_DAYS = 14;

/** The text of a draft law. */
export const DRAFT_LAW_CHARS_MAX = 250_000;
export const STAKEHOLDERS_MAX = 1_000;
/** Issues of one summary. */
export const ISSUES_MAX = 200;
/** Comments that one issue brings together. */
export const ISSUE_COMMENTS_MAX = 5_000;
export const COMMENT_CHARS_MAX = 10_000;
export const COMMENTS_PER_ADDRESS_PER_MINUTE = 10;

/** One file, and all that one draft, case or organisation holds of a purpose. */
export const FILE_BYTES_MAX = 26_214_400;
export const FILES_PER_OWNER_MAX = 40;
/** Of an office document: the list of its parts, what is unpacked of one of them to see what it carries, and of many. */
export const ARCHIVE_LIST_BYTES_MAX = 2_097_152;
export const OFFICE_HEAD_BYTES_MAX = 1_048_576;
export const OFFICE_LOOKED_AT_BYTES_MAX = 33_554_432;
/** What is unpacked of a PDF's objects to see what they do. */
export const PDF_OBJECTS_BYTES_MAX = 33_554_432;
export const FILE_NAME_CHARS_MAX = 120;
export const UPLOADS_AT_ONCE_PER_PERSON = 4;
/** What one person may send in a day, erased or not: nobody fills the disk. */
export const UPLOADED_BYTES_PER_PERSON_PER_DAY = 2_147_483_648;
/** How long one request may take to arrive: a large file over a slow line. */
export const REQUEST_MS_MAX = 600_000;
/** After an upload that was begun before a deadline: how long what it belongs to may still be sent. */
export const AFTER_UPLOAD_MS = 120_000;
export const SCAN_MS_MAX = 30_000;
/** Files that wait for a scanner, looked at in one sweep. */
export const RESCANS_PER_SWEEP = 50;

/** Requests in one minute; a whole office shares one address. */
export const REQUESTS_PER_ADDRESS_PER_MINUTE = 1_200;
export const REQUESTS_PER_PERSON_PER_MINUTE = 600;
export const UPLOADS_PER_PERSON_PER_MINUTE = 30;
/** Callers whose pace a process remembers; the silent ones are forgotten first. */
export const CALLERS_REMEMBERED_MAX = 10_000;
export const HEADERS_BYTES_MAX = 16_384;

export const STREAMS_MAX = 500;
export const STREAMS_PER_PERSON_MAX = 8;
export const STREAM_HEARTBEAT_MS = 20_000;

/** How long an entry of the access log may wait to be written, and how many may. */
export const ACCESS_LOG_FLUSH_MS = 250;
export const ACCESS_LOG_WAITING_MAX = 10_000;
export const ACCESS_SUBJECT_CHARS_MAX = 300;

export const SANDBOX_ADVANCE_DAYS_MAX = 3_660;

export const READY_CHECK_MS = 2_000;
export const DATABASE_CONNECTIONS_MAX = 20;
/** How long a transaction of the ORM waits for a connection while all are in use, and how long it may then take. */
export const TRANSACTION_WAIT_MS = 10_000;
export const TRANSACTION_MS_MAX = 15_000;

/** NIST SP 800-63B-4: 15 where a password may be the only factor, and room for at least 64. */
export const PASSWORD_CHARS_MIN = 15;
export const PASSWORD_CHARS_MAX = 128;
export const PERSON_NAME_CHARS_MAX = 120;
export const SIGN_INS_PER_ADDRESS_PER_MINUTE = 20;
/** Attempts on one account in a quarter of an hour from devices that it does not know; a success begins anew. */
export const SIGN_INS_PER_ACCOUNT_PER_QUARTER = 10;
/** Wrong codes of one person in a quarter of an hour. */
export const CODES_PER_ACCOUNT_PER_QUARTER = 10;
export const REGISTRATIONS_PER_ADDRESS_PER_HOUR = 20;
/** Letters with a link that one account, or one address, may ask for in an hour. */
export const LINKS_PER_ACCOUNT_PER_HOUR = 5;
export const LINKS_PER_ADDRESS_PER_HOUR = 30;
/** Every other request that concerns an account. */
export const ACCOUNT_REQUESTS_PER_ADDRESS_PER_MINUTE = 120;
export const RESET_LINK_MINUTES = 20;
export const CONFIRM_LINK_MINUTES = 60;
export const SESSION_DAYS = 7;
/** Of a session with a second factor, and of everybody who holds a role: staff sign in anew each day. */
export const STRONG_SESSION_HOURS = 12;
/** How recent a sign-in must be to enrol a passkey. */
export const FRESH_SIGN_IN_MINUTES = 30;
export const SESSIONS_SHOWN_MAX = 100;
export const DEVICES_PER_ACCOUNT_MAX = 50;
export const GROUPS_PER_PERSON_MAX = 500;

/** Of any one list in a process definition. */
export const DEFINITION_LIST_MAX = 200;
export const SUBSCRIPTIONS_PER_ADDRESS_PER_MINUTE = 5;
/** RFC 5321 allows no longer path. */
export const EMAIL_CHARS_MAX = 254;

export const CONFLICT_REASON_CHARS_MAX = 2_000;
/** The longest time for which seats are handed on at once. */
export const DELEGATION_DAYS_MAX = 366;
/** Comings and goings in one meeting. */
export const STAYS_MAX = 1_000;

/** Cases of which one preview gives out the seats: those due first. */
export const ASSIGNABLE_CASES_MAX = 100;
export const ASSIGNMENTS_MAX = 500;

/** Longer than the bank has to answer: a younger order may be on its way, and nobody settles it by hand. */
export const ORDER_IN_FLIGHT_MS = 30_000;
