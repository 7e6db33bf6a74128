-- The record of a file that somebody who waits says is theirs; the two become one when their post is agreed to.
alter table person add column claims uuid;
