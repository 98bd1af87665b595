-- A name with a word put in, left out or moved is taken for the other one by whoever reads in a hurry. What makes a name
-- its own is its kernel: the letters as they look, without the words that every second organisation has.
-- The bodies are read now and not when they are called: what keeps an index up looks for functions nowhere.
CREATE FUNCTION name_seen(name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  -- Letters of other scripts, and digits, as the ones that they look like; two เ as the แ that they are typed for.
  RETURN (SELECT replace(translate(regexp_replace(silenced, '\([^)]*\)|[\u00ad\u200b-\u200f\u2060\ufeff]', '', 'g'),
    '๐๑๒๓๔๕๖๗๘๙аеорсухіјѕԁһкмтвнԛԝαειοκνρτυχıłø', '0123456789aeopcyxijsdhkmtbhqwaeiokvptuxilo'), 'เเ', 'แ')
  FROM (
    -- Sara am as one letter; accents, and a consonant that a thanthakhat silences, are not heard.
    SELECT regexp_replace(regexp_replace(regexp_replace(lower(normalize(name, NFKD)), '[\u0300-\u036f]', '', 'g'),
      'ํ([่-๋]?)า', '\1ำ', 'g'), '[ก-ฮ][ิุ]?์', '', 'g') AS silenced
  ) AS heard);

CREATE OR REPLACE FUNCTION name_core(name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN regexp_replace(regexp_replace(name_seen(name), '[[:space:][:punct:]]', '', 'g'),
    '^(มูลนิธิ|สมาคม|เครือข่าย|กลุ่ม|ชมรม|สภา|องกร|foundation|association|network|the)|(foundation|association|network)$', '', 'g');

-- As name_seen leaves them: "องค์กร" is "องกร" there. A name of such words alone is its own kernel.
CREATE FUNCTION name_kernel(name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN coalesce(nullif(regexp_replace(regexp_replace(name_seen(name),
    '\m(foundation|association|network|society|organi[sz]ations?|federation|confederation|institute|council|cent(er|re)|group|club|union|trust|fund|project|the|of|for|and|in|thai(land)?)\M'
    '|มูลนิธิ|สมาคม|เครือข่าย|กลุ่ม|ชมรม|สภา(?!พ)|องกร|สหพัน|สมาพัน|สถาบัน|ศูน|วิสาหกิจชุมชน|โครงการ|แห่งประเทศไทย|ในประเทศไทย|ประเทศไทย|ไทย|จังหวัด|เพื่อ|แห่ง|และ',
    '', 'g'), '[[:space:][:punct:]]', '', 'g'), ''), name_core(name));

-- Near names are looked up, and no other row is read for them.
CREATE INDEX organisation_by_kernel ON "organisation" USING gin (name_kernel(name) gin_trgm_ops);
CREATE INDEX organisation_by_kernel_en ON "organisation" USING gin (name_kernel(name_en) gin_trgm_ops);

-- A number is one however it is spaced.
CREATE FUNCTION account_digits(number text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN regexp_replace(number, '[^0-9]', '', 'g');
CREATE INDEX payee_account_by_digits ON "payee_account" (account_digits(number));

-- Why two names were taken for near, and the words in which they differ.
ALTER TABLE "organisation_pair" ADD COLUMN "likeness" TEXT, ADD COLUMN "words" TEXT[] DEFAULT ARRAY[]::TEXT[];
