-- The branch: what a till needs to sell, the journal of what happened, and how far it is synchronised.
-- Instants are DATETIME2(3) in UTC; business dates are the branch's own.

create table branch_identity (
    id int not null primary key check (id = 1),
    branch_code nvarchar(8) not null,
    centre_url nvarchar(300) null,
    credential nvarchar(100) null,
    enrolled_at datetime2(3) null
);

create table counters (
    name nvarchar(60) not null primary key,
    counter bigint not null
);

create table categories (
    category_id int identity(1,1) not null primary key,
    name nvarchar(80) not null,
    constraint uq_categories_name unique (name)
);

create table products (
    product_id nvarchar(40) not null primary key,
    code nvarchar(40) not null,
    name nvarchar(200) not null,
    search_text nvarchar(300) not null,
    category_id int not null,
    unit nvarchar(5) not null,
    price decimal(14,2) not null,
    cost decimal(14,2) null,
    tax_kind nvarchar(10) not null,
    withdrawn bit not null,
    created_at datetime2(3) not null,
    constraint uq_products_code unique (code),
    constraint fk_products_category foreign key (category_id) references categories (category_id)
);

create table barcodes (
    barcode nvarchar(20) not null primary key,
    product_id nvarchar(40) not null,
    constraint fk_barcodes_product foreign key (product_id) references products (product_id)
);
create index ix_barcodes_product on barcodes (product_id);

create table stock_levels (
    product_id nvarchar(40) not null primary key,
    quantity decimal(14,3) not null,
    constraint fk_stock_levels_product foreign key (product_id) references products (product_id)
);

create table stock_movements (
    movement_id bigint identity(1,1) not null primary key,
    product_id nvarchar(40) not null,
    quantity decimal(14,3) not null,
    reason nvarchar(20) not null,
    reference nvarchar(60) not null,
    moved_at datetime2(3) not null,
    business_date date not null,
    constraint fk_stock_movements_product foreign key (product_id) references products (product_id)
);
create index ix_stock_movements_product on stock_movements (product_id, moved_at);

create table users (
    user_id nvarchar(40) not null primary key,
    name nvarchar(60) not null,
    display_name nvarchar(120) not null,
    role nvarchar(30) not null,
    password_hash nvarchar(200) null,
    active bit not null,
    created_at datetime2(3) not null,
    constraint uq_users_name unique (name)
);

create table sales (
    sale_id nvarchar(40) not null primary key,
    -- born with the ticket: charging the same ticket again finds the sale it became
    ticket_key nvarchar(80) not null,
    journal_sequence bigint not null,
    sold_at datetime2(3) not null,
    local_time datetime2(3) not null,
    business_date date not null,
    cashier_id nvarchar(40) not null,
    cashier_name nvarchar(120) not null,
    customer_document nvarchar(20) null,
    imported_from nvarchar(60) null,
    units decimal(14,3) not null,
    total decimal(14,2) not null,
    tax decimal(14,2) not null,
    synced_at datetime2(3) null,
    constraint uq_sales_ticket unique (ticket_key),
    constraint uq_sales_journal unique (journal_sequence)
);
create index ix_sales_business_date on sales (business_date);

create table sale_lines (
    sale_id nvarchar(40) not null,
    line_number int not null,
    line_id nvarchar(50) not null,
    product_id nvarchar(40) not null,
    code nvarchar(40) not null,
    name nvarchar(200) not null,
    quantity decimal(14,3) not null,
    unit_price decimal(14,2) not null,
    tax_kind nvarchar(10) not null,
    total decimal(14,2) not null,
    constraint pk_sale_lines primary key (sale_id, line_number),
    constraint fk_sale_lines_sale foreign key (sale_id) references sales (sale_id)
);

create table payments (
    sale_id nvarchar(40) not null,
    payment_number int not null,
    method nvarchar(10) not null,
    amount decimal(14,2) not null,
    received decimal(14,2) null,
    reference nvarchar(60) null,
    constraint pk_payments primary key (sale_id, payment_number),
    constraint fk_payments_sale foreign key (sale_id) references sales (sale_id)
);

-- One row per entry; `entry` is the canonical line that the hash covers (docs/journal.md).
create table journal (
    sequence bigint not null primary key,
    epoch int not null,
    kind nvarchar(40) not null,
    entity_id nvarchar(60) not null,
    occurred_at datetime2(3) not null,
    entry ${text} not null,
    hash varbinary(32) not null,
    acknowledged_at datetime2(3) null
);

-- The row that whoever appends holds until commit, so that number order is commit order.
create table journal_head (
    id int not null primary key check (id = 1),
    epoch int not null,
    sequence bigint not null,
    hash varbinary(32) not null
);

create table sync_state (
    id int not null primary key check (id = 1),
    acknowledged_sequence bigint not null,
    acknowledged_hash varbinary(32) not null,
    clock_offset_millis bigint not null,
    run_holder nvarchar(100) null,
    run_expires_at datetime2(3) null
);

create table sync_runs (
    run_id nvarchar(40) not null primary key,
    started_by nvarchar(20) not null,
    started_at datetime2(3) not null,
    ended_at datetime2(3) null,
    sent_entries bigint not null,
    acknowledged_entries bigint not null,
    sent_bytes bigint not null,
    outcome nvarchar(20) null,
    message nvarchar(500) null,
    clock_offset_millis bigint null
);
create index ix_sync_runs_started on sync_runs (started_at);

insert into journal_head (id, epoch, sequence, hash)
values (1, 1, 0, cast(0x0000000000000000000000000000000000000000000000000000000000000000 as varbinary(32)));
insert into sync_state (id, acknowledged_sequence, acknowledged_hash, clock_offset_millis)
values (1, 0, cast(0x0000000000000000000000000000000000000000000000000000000000000000 as varbinary(32)), 0);
