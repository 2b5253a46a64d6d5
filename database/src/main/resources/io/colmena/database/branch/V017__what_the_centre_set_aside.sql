-- What the centre said it holds of this branch but could not put into its tables, and when it said so.

create table set_aside_entries (
    sequence bigint not null primary key,
    kind nvarchar(60) not null,
    entity_id nvarchar(60) not null,
    reason nvarchar(500) not null,
    since datetime2(3) not null
);

-- Null: the centre never said (an older one does not).
alter table sync_state add set_aside_count bigint null;
alter table sync_state add set_aside_as_of datetime2(3) null;
