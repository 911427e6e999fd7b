-- The start that is under way: null for none, true where its process has nothing else in hand. A start that is found
-- here by the next one was never settled: its process died. Only a death while alone is held against the article
-- (attempts); what dies among others is started alone the next time.
ALTER TABLE article ADD COLUMN started_alone boolean;
