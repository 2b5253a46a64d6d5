-- What customers may owe ("fiado"), and do. `owed` is the sum of the account's movements, kept so that a sale asks one row.
alter table customers add credit_limit decimal(14,2) null;
alter table customers add owed decimal(14,2) not null default 0;

-- One row for each sale on credit, each return of one and each payment; `amount` is what the customer owes more (or less) by it.
create table account_movements (
    reference nvarchar(60) not null primary key,
    -- born with the payment's window: confirming it again finds what it became
    movement_key nvarchar(80) not null,
    customer_id nvarchar(40) not null,
    kind nvarchar(10) not null,
    amount decimal(14,2) not null,
    method nvarchar(10) null,
    moved_at datetime2(3) not null,
    business_date date not null,
    cash_session nvarchar(40) null,
    journal_sequence bigint null,
    constraint uq_account_movements_key unique (movement_key)
);
create index ix_account_movements_customer on account_movements (customer_id, moved_at);
create index ix_account_movements_session on account_movements (cash_session);
