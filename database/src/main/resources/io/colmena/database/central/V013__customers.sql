-- The customers of the branches. One who buys at two of them has a row of each.
create table customers (
    customer_id nvarchar(40) not null primary key,
    branch_code nvarchar(8) not null,
    document nvarchar(20) not null,
    name nvarchar(200) not null,
    phone nvarchar(40) null,
    address nvarchar(200) null
);
create index ix_customers_document on customers (document);
create index ix_customers_branch on customers (branch_code);
