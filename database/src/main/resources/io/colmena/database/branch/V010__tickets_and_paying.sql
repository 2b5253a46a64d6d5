-- The ticket on each till's screen, kept while it grows, so that it is back after a crash; and those that wait for
-- their customer. Neither is a fact of the journal: they become one when they are charged.

create table open_tickets (
    till nvarchar(40) not null primary key,
    ticket_key nvarchar(80) not null,
    content ${text} not null,
    changed_at datetime2(3) not null
);

create table held_tickets (
    ticket_key nvarchar(80) not null primary key,
    name nvarchar(60) null,
    held_by nvarchar(120) not null,
    till nvarchar(40) not null,
    line_count int not null,
    total decimal(14,2) not null,
    content ${text} not null,
    held_at datetime2(3) not null
);

-- Each operation number of a wallet pays one sale; two tills that use one at the same moment meet in the key.
create table payment_references (
    method nvarchar(10) not null,
    reference nvarchar(60) not null,
    sale_id nvarchar(40) not null,
    constraint pk_payment_references primary key (method, reference)
);
create index ix_payment_references_sale on payment_references (sale_id);

insert into payment_references (method, reference, sale_id)
select method, reference, min(sale_id) from payments
where method in ('YAPE', 'PLIN') and reference is not null
group by method, reference;

-- A plastic bag bears a tax of its own (ICBPER).
alter table products add bag bit not null default 0;
