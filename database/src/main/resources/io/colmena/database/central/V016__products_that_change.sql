-- Products of the branches change.

alter table products add description nvarchar(500) null;
alter table products add minimum_stock decimal(14,3) null;
alter table products add withdrawn bit not null default 0;

-- The last entry that moved a product to another category: what is remembered of categories from before is not true.
alter table projections add categories_changed_at bigint not null default 0;
