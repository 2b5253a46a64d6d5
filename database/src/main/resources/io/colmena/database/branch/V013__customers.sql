-- Who buys, known by DNI or RUC; found by the document and the name.
create table customers (
    customer_id nvarchar(40) not null primary key,
    document nvarchar(20) not null,
    name nvarchar(200) not null,
    phone nvarchar(40) null,
    address nvarchar(200) null,
    search_text nvarchar(300) not null,
    created_at datetime2(3) not null,
    constraint uq_customers_document unique (document)
);
create index ix_customers_name on customers (name);
