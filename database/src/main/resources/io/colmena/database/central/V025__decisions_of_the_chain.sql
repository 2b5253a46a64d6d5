-- What the centre decides: one numbered list of changes for all branches, and the tables it is decided in.

-- Whoever decides holds this row until commit, so that number order is commit order and nobody's cursor skips one.
create table change_counter (
    id int not null primary key check (id = 1),
    last_number bigint not null
);
insert into change_counter (id, last_number) values (1, 0);

-- branch_code is null for all branches. A change that a later one took the place of is not told any more.
create table changes (
    change_number bigint not null primary key,
    branch_code nvarchar(8) null,
    kind nvarchar(40) not null,
    entity_id nvarchar(80) not null,
    payload ${text} not null,
    decided_at datetime2(3) not null,
    decided_by nvarchar(60) not null,
    superseded bit not null
);
create index ix_changes_entity on changes (kind, entity_id);

-- Up to which change a branch has said that it has taken all on.
create table change_cursors (
    branch_code nvarchar(8) not null primary key,
    change_number bigint not null,
    told_at datetime2(3) not null
);

create table chain_products (
    product_id nvarchar(40) not null primary key,
    code nvarchar(40) not null,
    name nvarchar(200) not null,
    search_text nvarchar(400) not null,
    category nvarchar(80) not null,
    brand nvarchar(80) null,
    unit nvarchar(5) not null,
    price decimal(14,2) not null,
    cost decimal(14,2) null,
    tax_kind nvarchar(10) not null,
    bag bit not null,
    description nvarchar(500) null,
    withdrawn bit not null,
    -- the change that was its last: whoever edits says which one was seen
    revision bigint not null,
    constraint uq_chain_products_code unique (code)
);

create table chain_barcodes (
    barcode nvarchar(20) not null primary key,
    product_id nvarchar(40) not null
);
create index ix_chain_barcodes_product on chain_barcodes (product_id);

-- Other codes by which branches know the same article.
create table chain_codes (
    code nvarchar(40) not null primary key,
    product_id nvarchar(40) not null
);
create index ix_chain_codes_product on chain_codes (product_id);

create table chain_prices (
    price_version bigint not null primary key,
    product_id nvarchar(40) not null,
    branch_code nvarchar(8) null,
    price decimal(14,2) not null,
    valid_from datetime2(3) not null,
    valid_until datetime2(3) null,
    decided_at datetime2(3) not null,
    decided_by nvarchar(60) not null,
    withdrawn_at datetime2(3) null
);
create index ix_chain_prices_product on chain_prices (product_id);

create table chain_people (
    branch_code nvarchar(8) not null,
    name nvarchar(60) not null,
    display_name nvarchar(120) not null,
    role nvarchar(30) not null,
    active bit not null,
    revision bigint not null,
    constraint pk_chain_people primary key (branch_code, name)
);

-- Who decided what, from what to what.
create table decision_trail (
    trail_id bigint identity(1,1) not null primary key,
    decided_at datetime2(3) not null,
    decided_by nvarchar(60) not null,
    action nvarchar(40) not null,
    subject nvarchar(80) not null,
    branch_code nvarchar(8) null,
    was ${text} null,
    became ${text} null
);
create index ix_decision_trail_subject on decision_trail (subject, decided_at);
create index ix_decision_trail_moment on decision_trail (decided_at);

alter table sale_lines add price_version bigint null;
