-- Whoever wants to be taken for another writes the name with letters that only look alike, with Thai digits, without the
-- silent letter, or changes the Thai name alone: what two spellings have in common is what a hurried reader sees.

-- No index serves it: a name that is registered is held against all others.
DROP INDEX organisation_by_core;

CREATE OR REPLACE FUNCTION name_core(name text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT regexp_replace(regexp_replace(bare, '\([^)]*\)|[[:space:][:punct:]\u00ad\u200b-\u200f\u2060\ufeff]', '', 'g'),
    '^(มูลนิธิ|สมาคม|เครือข่าย|กลุ่ม|ชมรม|สภา|องกร|foundation|association|network|the)|(foundation|association|network)$', '', 'g')
  FROM (
    -- Letters of other scripts, and digits, as the ones that they look like; two เ as the แ that they are typed for.
    SELECT replace(translate(silenced, '๐๑๒๓๔๕๖๗๘๙аеорсухіјѕԁһкмтвнԛԝαειοκνρτυχıłø', '0123456789aeopcyxijsdhkmtbhqwaeiokvptuxilo'), 'เเ', 'แ') AS bare
    FROM (
      -- Sara am as one letter; accents, and a consonant that a thanthakhat silences, are not heard.
      SELECT regexp_replace(regexp_replace(regexp_replace(lower(normalize(name, NFKD)), '[\u0300-\u036f]', '', 'g'),
        'ํ([่-๋]?)า', '\1ำ', 'g'), '[ก-ฮ][ิุ]?์', '', 'g') AS silenced
    ) AS heard
  ) AS seen
$$;
