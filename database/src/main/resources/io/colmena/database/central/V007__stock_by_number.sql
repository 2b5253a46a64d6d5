-- A stock level gets one number as its key (see StockKey). A storm of many small branches writes
-- three levels for each sale, and a text as key, looked up in an index beside the table, made them
-- cost as much as the sale's lines. The branch is part of the key: each has its own stock of a
-- product.
--
-- What is projected is thrown away and made again from the journals as soon as the centre starts.
drop table stock_levels;

create table stock_levels (
    stock_key bigint not null primary key,
    branch_code nvarchar(8) not null,
    product_id nvarchar(40) not null,
    quantity decimal(14,3) not null
);

delete from payments;
delete from sale_lines;
delete from sales;
delete from barcodes;
delete from products;
delete from cashiers;
delete from stock_movements;
delete from daily_totals;
delete from daily_breakdowns;
delete from quarantine;
update projections set sequence = 0;
update projections set complete_up_to = null;
