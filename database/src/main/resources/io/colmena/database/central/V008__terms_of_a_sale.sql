-- Which till sold, into which drawer, under which number of the tax office, and what was sold on other terms
-- than the catalogue's.

alter table sales add till nvarchar(40) null;
alter table sales add cash_session nvarchar(40) null;
alter table sales add series nvarchar(4) null;
alter table sales add document_number bigint null;

-- Only lines sold at another price than the catalogue's, with a discount, or with the tax on bags.
create table sale_line_terms (
    sale_key bigint not null,
    line_number int not null,
    list_price decimal(14,2) null,
    discount decimal(14,2) null,
    bag_tax decimal(14,2) null,
    constraint pk_sale_line_terms primary key (sale_key, line_number)
);
