-- The stock of up to fifty products of a branch is one row (see StockBlock): a JSON object of products
-- with their thousandths. A row for every product cost a storm of many branches a quarter of all its
-- time. The branch is part of the key: each has its own stock of a product that several sell.
--
-- What is projected is thrown away and made again from the journals as soon as the centre starts.
drop table stock_levels;

create table stock_levels (
    block_key bigint not null primary key,
    branch_code nvarchar(8) not null,
    levels ${text} not null
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
