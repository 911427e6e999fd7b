-- Claims that move to another question leave the relations of the old one behind: found by the claims themselves.
CREATE INDEX relation_by_from ON relation (from_claim_id);
-- What a party says to questions, the newest first, however much else it says.
CREATE INDEX claim_to_question_by_party ON claim (party_id, id) WHERE question_id IS NOT NULL;
