-- What came back against receipts, and the public halves of the keys that branches seal receipts with.

create table sale_returns (
    return_id nvarchar(40) not null primary key,
    branch_code nvarchar(8) not null,
    -- of any branch; sealed_total is what its receipt said, where another branch than its own took goods back
    sale_id nvarchar(40) not null,
    sealed_total decimal(14,2) null,
    returned_at datetime2(3) not null,
    business_date date not null,
    cashier_id nvarchar(40) not null,
    cashier_name nvarchar(120) not null,
    reason nvarchar(200) not null,
    units decimal(14,3) not null,
    total decimal(14,2) not null,
    tax decimal(14,2) not null,
    money_back decimal(14,2) not null,
    till nvarchar(40) null,
    cash_session nvarchar(40) null,
    series nvarchar(4) null,
    document_number bigint null
);
create index ix_sale_returns_sale on sale_returns (sale_id);
create index ix_sale_returns_day on sale_returns (business_date, branch_code);

create table sale_return_lines (
    return_id nvarchar(40) not null,
    line_number int not null,
    branch_code nvarchar(8) not null,
    sale_line int null,
    product_id nvarchar(40) not null,
    code nvarchar(40) not null,
    name nvarchar(200) not null,
    quantity decimal(14,3) not null,
    amount decimal(14,2) not null,
    destination nvarchar(10) not null,
    constraint pk_sale_return_lines primary key (return_id, line_number)
);

create table sale_refunds (
    return_id nvarchar(40) not null,
    refund_number int not null,
    branch_code nvarchar(8) not null,
    method nvarchar(10) not null,
    amount decimal(14,2) not null,
    reference nvarchar(60) null,
    constraint pk_sale_refunds primary key (return_id, refund_number)
);

create table seal_keys (
    key_id nvarchar(40) not null primary key,
    branch_code nvarchar(8) not null,
    public_key nvarchar(200) not null,
    published_at datetime2(3) not null
);
