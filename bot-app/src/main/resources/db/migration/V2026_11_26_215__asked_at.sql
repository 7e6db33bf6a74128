-- When somebody asked for a post that the office knew before, from an import; null = when it was made.
alter table post add column asked_at timestamptz;
