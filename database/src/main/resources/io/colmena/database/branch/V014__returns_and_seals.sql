-- What came back against receipts, and the keys that receipts are sealed with.

create table sale_returns (
    return_id nvarchar(40) not null primary key,
    -- born with the question at the till: giving it twice makes one return
    return_key nvarchar(80) not null,
    journal_sequence bigint not null,
    -- of this branch or, if its total stands in sealed_total, of another one
    sale_id nvarchar(40) not null,
    sealed_total decimal(14,2) null,
    returned_at datetime2(3) not null,
    business_date date not null,
    cashier_id nvarchar(40) not null,
    cashier_name nvarchar(120) not null,
    reason nvarchar(200) not null,
    units decimal(14,3) not null,
    total decimal(14,2) not null,
    till nvarchar(40) null,
    cash_session nvarchar(40) null,
    series nvarchar(4) null,
    document_number bigint null,
    constraint uq_sale_returns_key unique (return_key),
    constraint uq_sale_returns_journal unique (journal_sequence)
);
create index ix_sale_returns_sale on sale_returns (sale_id);
create index ix_sale_returns_session on sale_returns (cash_session);
create index ix_sale_returns_date on sale_returns (business_date);

create table sale_return_lines (
    return_id nvarchar(40) not null,
    line_number int not null,
    -- position on the sale; null if the sale is another branch's
    sale_line int null,
    product_id nvarchar(40) not null,
    quantity decimal(14,3) not null,
    amount decimal(14,2) not null,
    destination nvarchar(10) not null,
    constraint pk_sale_return_lines primary key (return_id, line_number),
    constraint fk_sale_return_lines_return foreign key (return_id) references sale_returns (return_id)
);

create table sale_refunds (
    return_id nvarchar(40) not null,
    refund_number int not null,
    method nvarchar(10) not null,
    amount decimal(14,2) not null,
    reference nvarchar(60) null,
    constraint pk_sale_refunds primary key (return_id, refund_number),
    constraint fk_sale_refunds_return foreign key (return_id) references sale_returns (return_id)
);

-- Receipts of other branches that goods came back against: the row that whoever takes some back holds until commit.
create table foreign_receipts (
    sale_id nvarchar(40) not null primary key,
    sealed_total decimal(14,2) not null
);

-- The private half never leaves this database.
create table own_seal_key (
    id int not null primary key check (id = 1),
    key_id nvarchar(40) not null,
    private_key varbinary(200) not null
);

-- Public halves of all branches, as the centre told them, and this branch's own.
create table seal_keys (
    key_id nvarchar(40) not null primary key,
    public_key nvarchar(200) not null
);
