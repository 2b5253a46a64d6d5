-- Products have more to say, and change. The revision counts every change of any of them: a till that has looked at all
-- products up to some revision needs to look only at those beyond it.

alter table products add description nvarchar(500) null;
alter table products add minimum_stock decimal(14,3) null;
alter table products add revision bigint not null default 0;
create index ix_products_revision on products (revision);

-- The row that whoever changes a product holds until commit, so that revision order is commit order.
create table catalog_state (
    id int not null primary key check (id = 1),
    revision bigint not null,
    -- the revision at which a product was last taken away, by a branch that takes its history back
    removed_at bigint not null
);
insert into catalog_state (id, revision, removed_at) values (1, 1, 0);
