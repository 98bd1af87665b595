-- What a person wrote was kept as the engine's where the engine opened its case: an appeal, a draft that its call's end
-- overtook. It is theirs: for whoever asks for what is held on them, and for its erasure.
UPDATE "case" c SET created_by = d.created_by FROM draft d WHERE d.case_id = c.id AND c.created_by = 'engine';
UPDATE case_text t SET author_id = c.created_by FROM "case" c
 WHERE c.id = t.case_id AND t.author_id = 'engine' AND t.kind = 'content' AND c.created_by <> 'engine';
