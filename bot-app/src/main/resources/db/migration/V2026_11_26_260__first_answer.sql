-- The first of a sending goes alone: when LINE does not take the content, or the channel, it is asked once and not as often as
-- there are targets. True once LINE took one, or said that one chat is not there.
alter table sending add column heard boolean not null default true;
alter table sending alter column heard set default false;
