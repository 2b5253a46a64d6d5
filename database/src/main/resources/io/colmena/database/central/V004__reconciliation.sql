-- Reconciliation: what each branch and the centre said of each business day when they last compared.

-- Between which journal entries the sales of a day lie, so that looking at a day costs by that day.
-- Derived from journal_batches; journal_days_state says how far.
create table journal_days (
    branch_code nvarchar(8) not null,
    business_date date not null,
    first_sequence bigint not null,
    last_sequence bigint not null,
    constraint pk_journal_days primary key (branch_code, business_date)
);

create table journal_days_state (
    branch_code nvarchar(8) not null primary key,
    sequence bigint not null
);

-- One row per branch and day. What the branch said is null until it has spoken of that day.
create table reconciliations (
    branch_code nvarchar(8) not null,
    business_date date not null,
    outcome nvarchar(10) not null,
    reconciled_at datetime2(3) not null,
    -- how far the journal was in the centre's tables when the day was looked at
    sequence bigint not null,
    tickets bigint not null,
    total decimal(18,2) not null,
    digest varbinary(32) not null,
    stated_at datetime2(3) null,
    stated_sequence bigint null,
    stated_tickets bigint null,
    stated_total decimal(18,2) null,
    stated_digest varbinary(32) null,
    through_sequence bigint null,
    through_hash varbinary(32) null,
    constraint pk_reconciliations primary key (branch_code, business_date)
);

-- What is not as the journal tells it, by name.
create table reconciliation_findings (
    branch_code nvarchar(8) not null,
    business_date date not null,
    finding_number int not null,
    side nvarchar(10) not null,
    kind nvarchar(20) not null,
    record nvarchar(200) not null,
    field nvarchar(200) null,
    here nvarchar(200) null,
    journal nvarchar(200) null,
    constraint pk_reconciliation_findings primary key (branch_code, business_date, finding_number)
);
