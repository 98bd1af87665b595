-- Sign-in for real institutions: second factors, passkeys, known devices, attempts, and roles that follow from a directory.

ALTER TABLE "user"
  ADD COLUMN "two_factor_enabled" BOOLEAN DEFAULT false,
  ADD COLUMN "illustrative" BOOLEAN NOT NULL DEFAULT false;
-- A reserved domain, in which nobody can have an address: only the seed has made accounts there.
UPDATE "user" SET illustrative = true WHERE email LIKE '%@saphan.example';

ALTER TABLE "session"
  ADD COLUMN "factors" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "last_used_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ADD CONSTRAINT "session_factors" CHECK (factors IN (1, 2));

CREATE TABLE "two_factor" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "backup_codes" TEXT NOT NULL,
    "verified" BOOLEAN DEFAULT true,
    "failed_verification_count" INTEGER DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),
    CONSTRAINT "two_factor_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "two_factor_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "two_factor_user_id_key" ON "two_factor"("user_id");

CREATE TABLE "passkey" (
    "id" TEXT NOT NULL,
    "name" TEXT,
    "public_key" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "credential_id" TEXT NOT NULL,
    "counter" INTEGER NOT NULL,
    "device_type" TEXT NOT NULL,
    "backed_up" BOOLEAN NOT NULL,
    "transports" TEXT,
    "created_at" TIMESTAMPTZ(3),
    "aaguid" TEXT,
    CONSTRAINT "passkey_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "passkey_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "passkey_credential_id_key" ON "passkey"("credential_id");
CREATE INDEX "passkey_user_id_idx" ON "passkey"("user_id");

CREATE TABLE "known_device" (
    "device" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "first_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "known_device_pkey" PRIMARY KEY ("user_id", "device"),
    CONSTRAINT "known_device_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE UNLOGGED TABLE "sign_in_attempt" (
    "key" TEXT NOT NULL,
    "hits" INTEGER NOT NULL,
    "window_ends_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "sign_in_attempt_pkey" PRIMARY KEY ("key")
);
CREATE INDEX "sign_in_attempt_window_ends_at_idx" ON "sign_in_attempt"("window_ends_at");

CREATE TABLE "group_role" (
    "id" UUID NOT NULL,
    "group" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "programme_id" UUID,
    CONSTRAINT "group_role_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "group_role_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE SET NULL ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "group_role_group_role_programme_id_key" ON "group_role"("group", "role", "programme_id");

ALTER TABLE "role_holding" ADD COLUMN "source" TEXT;
ALTER TABLE "notice" ADD COLUMN "sealed" TEXT;
