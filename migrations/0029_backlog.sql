-- Which API key sent what is still to be read: the backlog of one sender is bounded. No foreign key, whose lock all
-- articles of a busy key would share; a key's row is never deleted.
ALTER TABLE article ADD COLUMN sent_by uuid;
CREATE INDEX article_waiting ON article (sent_by) WHERE state = 'received';
