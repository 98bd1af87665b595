-- Views of the board that a person keeps: its filters under a name.
CREATE TABLE "board_view" (
    "id" UUID NOT NULL,
    "user_id" TEXT NOT NULL,
    "board" TEXT NOT NULL CHECK (board IN ('all', 'proposals')),
    "name" TEXT NOT NULL,
    "filters" JSONB NOT NULL,
    CONSTRAINT "board_view_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "board_view_user_id_board_name_key" ON "board_view"("user_id", "board", "name");
ALTER TABLE "board_view" ADD CONSTRAINT "board_view_user_id_fkey"
    FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
