-- A sale's movements are of products all over the catalogue: an index by product has a page of its own to read and to store for
-- each of them, the larger the older the till. In the order in which they happen they share the last page.
alter table stock_movements drop constraint fk_stock_movements_product;
drop index ix_stock_movements_product on stock_movements;
create index ix_stock_movements_reference on stock_movements (reference);
create index ix_stock_movements_date on stock_movements (business_date);
