-- What customers may owe their branch ("fiado"), do, and paid.
alter table customers add credit_limit decimal(14,2) null;
alter table customers add owed decimal(14,2) not null default 0;

create table customer_payments (
    payment_id nvarchar(40) not null primary key,
    branch_code nvarchar(8) not null,
    customer_id nvarchar(40) not null,
    amount decimal(14,2) not null,
    method nvarchar(10) not null,
    reference nvarchar(60) null,
    owed decimal(14,2) not null,
    paid_at datetime2(3) not null,
    business_date date not null,
    cashier_id nvarchar(40) not null,
    cashier_name nvarchar(120) not null,
    cash_session nvarchar(40) null
);
create index ix_customer_payments_branch on customer_payments (branch_code, business_date);
create index ix_customer_payments_customer on customer_payments (customer_id);
