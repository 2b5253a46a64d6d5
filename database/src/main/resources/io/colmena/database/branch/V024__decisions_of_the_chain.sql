-- What the centre decides and this branch takes on: how far it has, and what of it lies ahead.

alter table sync_state add changes_cursor bigint not null default 0;

-- Null: a product of the branch's own. Else the centre writes what is said of it.
alter table products add chain_id nvarchar(40) null;
create index ix_products_chain on products (chain_id);
-- The number of the centre's decision that the price is from, and with which each line sold at it was sold.
alter table products add price_version bigint null;
alter table sale_lines add price_version bigint null;

-- Prices with the moments between which they are in force, in the centre's time. `begun` and `ended` say whether this
-- branch has passed them: its clock may be set back, but what it passed it has passed.
create table chain_prices (
    price_version bigint not null primary key,
    chain_id nvarchar(40) not null,
    price decimal(14,2) not null,
    valid_from datetime2(3) not null,
    valid_until datetime2(3) null,
    own_branch bit not null,
    begun bit not null,
    ended bit not null
);
create index ix_chain_prices_product on chain_prices (chain_id);
create index ix_chain_prices_begin on chain_prices (begun, valid_from);
create index ix_chain_prices_end on chain_prices (ended, valid_until);

-- When the next price begins or ends; null when none does.
alter table catalog_state add next_price_at datetime2(3) null;

-- What could not be taken on, with the reason; it is tried again at every contact with the centre.
create table decisions_set_aside (
    change_number bigint not null primary key,
    kind nvarchar(40) not null,
    entity_id nvarchar(60) not null,
    decided_at datetime2(3) not null,
    payload ${text} not null,
    reason nvarchar(500) not null
);
