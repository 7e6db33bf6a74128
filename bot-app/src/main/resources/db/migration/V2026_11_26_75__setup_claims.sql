-- Whoever typed the set-up code has it for a while, not for ever.
alter table setup_code add column claimed_at timestamptz;
