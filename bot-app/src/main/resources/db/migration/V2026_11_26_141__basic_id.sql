-- By which people find a district's bot (@...): links that open a chat with it need it.
alter table district
    add column bot_basic_id    text,
    -- when LINE said so
    add column bot_basic_id_at timestamptz;
