-- Figures that differ, and a person who found that they are no dispute: neither agreed nor converged.
ALTER TYPE question_status ADD VALUE IF NOT EXISTS 'settled_by_review' BEFORE 'converged';
