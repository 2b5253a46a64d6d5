-- Reconciliation: what this branch and the centre said of each business day when they last compared.

-- Between which journal entries the sales of a day lie, so that looking at a day costs by that day.
-- Derived from the journal; journal_days_state says how far.
create table journal_days (
    business_date date not null primary key,
    first_sequence bigint not null,
    last_sequence bigint not null
);

create table journal_days_state (
    id int not null primary key check (id = 1),
    sequence bigint not null
);
insert into journal_days_state (id, sequence) values (1, 0);

create table reconciliations (
    business_date date not null primary key,
    outcome nvarchar(10) not null,
    reconciled_at datetime2(3) not null,
    -- how far the journal reached when the day was looked at
    sequence bigint not null,
    tickets bigint not null,
    total decimal(18,2) not null,
    digest varbinary(32) not null,
    findings int not null,
    -- the first of them in words, for whoever stands at the till
    detail nvarchar(500) null
);
