-- The centre: who may speak to it, the raw journals as they came, and the tables that reports read.
-- Everything below "projected" can be rebuilt from journal_batches.

create table branches (
    branch_code nvarchar(8) not null primary key,
    branch_number int not null,
    name nvarchar(120) not null,
    created_at datetime2(3) not null,
    enrolled_at datetime2(3) null,
    device nvarchar(120) null,
    credential_fingerprint nvarchar(64) null,
    constraint uq_branches_number unique (branch_number)
);

create table enrolment_codes (
    code_fingerprint nvarchar(64) not null primary key,
    branch_code nvarchar(8) not null,
    created_at datetime2(3) not null,
    expires_at datetime2(3) not null,
    used_at datetime2(3) null,
    constraint fk_enrolment_codes_branch foreign key (branch_code) references branches (branch_code)
);

create table signing_keys (
    key_id nvarchar(40) not null primary key,
    secret nvarchar(100) not null,
    created_at datetime2(3) not null
);

create table people (
    user_name nvarchar(60) not null primary key,
    role nvarchar(30) not null,
    password_hash nvarchar(200) not null,
    active bit not null,
    created_at datetime2(3) not null
);

create table log_in_attempts (
    subject nvarchar(120) not null primary key,
    failures int not null,
    last_failure_at datetime2(3) not null
);

-- What the centre holds of a branch's chain. The row is held while a batch is taken in.
create table journal_heads (
    branch_code nvarchar(8) not null primary key,
    epoch int not null,
    sequence bigint not null,
    hash varbinary(32) not null,
    last_contact_at datetime2(3) null,
    stated_sequence bigint not null,
    stated_at datetime2(3) null,
    constraint fk_journal_heads_branch foreign key (branch_code) references branches (branch_code)
);

create table journal_batches (
    branch_code nvarchar(8) not null,
    last_sequence bigint not null,
    first_sequence bigint not null,
    last_hash varbinary(32) not null,
    body ${bytes} not null,
    received_at datetime2(3) not null,
    constraint pk_journal_batches primary key (branch_code, last_sequence)
);

create table forks (
    fork_id int identity(1,1) not null primary key,
    branch_code nvarchar(8) not null,
    detected_at datetime2(3) not null,
    centre_sequence bigint not null,
    centre_hash varbinary(32) not null,
    branch_sequence bigint not null,
    branch_hash varbinary(32) not null,
    detail nvarchar(500) not null
);

create table sync_runs (
    branch_code nvarchar(8) not null,
    run_id nvarchar(40) not null,
    started_at datetime2(3) not null,
    last_at datetime2(3) not null,
    batches int not null,
    entries bigint not null,
    wire_bytes bigint not null,
    outcome nvarchar(20) not null,
    constraint pk_sync_runs primary key (branch_code, run_id)
);
create index ix_sync_runs_branch on sync_runs (branch_code, started_at);

-- How far each branch's journal has become tables. Who projects a branch holds its row.
create table projections (
    branch_code nvarchar(8) not null primary key,
    sequence bigint not null,
    complete_up_to datetime2(3) null,
    constraint fk_projections_branch foreign key (branch_code) references branches (branch_code)
);

create table quarantine (
    branch_code nvarchar(8) not null,
    sequence bigint not null,
    kind nvarchar(60) not null,
    entity_id nvarchar(60) not null,
    reason nvarchar(500) not null,
    since datetime2(3) not null,
    constraint pk_quarantine primary key (branch_code, sequence)
);

-- projected -----------------------------------------------------------------------------------------

create table products (
    product_id nvarchar(40) not null primary key,
    branch_code nvarchar(8) not null,
    code nvarchar(40) not null,
    name nvarchar(200) not null,
    category nvarchar(80) not null,
    unit nvarchar(5) not null,
    price decimal(14,2) not null,
    cost decimal(14,2) null,
    tax_kind nvarchar(10) not null
);
create index ix_products_code on products (code);

create table barcodes (
    product_id nvarchar(40) not null,
    barcode nvarchar(20) not null,
    constraint pk_barcodes primary key (product_id, barcode)
);

create table cashiers (
    user_id nvarchar(40) not null primary key,
    branch_code nvarchar(8) not null,
    name nvarchar(60) not null,
    display_name nvarchar(120) not null,
    role nvarchar(30) not null
);

-- sale_key: branch number × 10^12 + journal sequence. It grows with arrival, so inserts stay cheap.
create table sales (
    sale_key bigint not null primary key,
    sale_id nvarchar(40) not null,
    branch_code nvarchar(8) not null,
    business_date date not null,
    sold_at datetime2(3) not null,
    local_time datetime2(3) not null,
    cashier_id nvarchar(40) not null,
    cashier_name nvarchar(120) not null,
    customer_document nvarchar(20) null,
    imported_from nvarchar(60) null,
    units decimal(14,3) not null,
    total decimal(14,2) not null,
    tax decimal(14,2) not null,
    constraint uq_sales_id unique (sale_id)
);

-- A line is also the stock movement of its sale; stock_movements holds only what moved without one.
create table sale_lines (
    sale_key bigint not null,
    line_number int not null,
    product_id nvarchar(40) not null,
    code nvarchar(40) not null,
    name nvarchar(200) not null,
    quantity decimal(14,3) not null,
    unit_price decimal(14,2) not null,
    tax_kind nvarchar(10) not null,
    total decimal(14,2) not null,
    constraint pk_sale_lines primary key (sale_key, line_number)
);

create table payments (
    sale_key bigint not null,
    payment_number int not null,
    method nvarchar(10) not null,
    amount decimal(14,2) not null,
    received decimal(14,2) null,
    reference nvarchar(60) null,
    constraint pk_payments primary key (sale_key, payment_number)
);

create table stock_movements (
    branch_code nvarchar(8) not null,
    sequence bigint not null,
    item_number int not null,
    product_id nvarchar(40) not null,
    quantity decimal(14,3) not null,
    reason nvarchar(20) not null,
    reference nvarchar(60) not null,
    business_date date not null,
    constraint pk_stock_movements primary key (branch_code, sequence, item_number)
);

create table stock_levels (
    product_id nvarchar(40) not null primary key,
    branch_code nvarchar(8) not null,
    quantity decimal(14,3) not null
);

-- Sums by day for every way in which reports are asked; dimension is ALL, HOUR, PRODUCT, CATEGORY,
-- CASHIER or PAYMENT, and member the hour, product code, category name, cashier or method.
create table daily_totals (
    dimension nvarchar(10) not null,
    business_date date not null,
    branch_code nvarchar(8) not null,
    member nvarchar(80) not null,
    tickets bigint not null,
    units decimal(18,3) not null,
    total decimal(18,2) not null,
    constraint pk_daily_totals primary key (dimension, business_date, branch_code, member)
);
