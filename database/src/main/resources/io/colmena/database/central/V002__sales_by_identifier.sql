-- sale_key becomes the sale's identifier as one number (see SaleKey): branch number × 10^14
-- + days since 2000-01-01 × 10^9 + counter. So the primary key is also the check that no sale comes
-- twice, a second index is not kept up for it, and the sales of a branch's day lie side by side.
--
-- What is projected carries the old keys. It is thrown away here and made again from the journals,
-- which are kept, as soon as the centre starts.
alter table sales drop constraint uq_sales_id;

delete from payments;
delete from sale_lines;
delete from sales;
delete from barcodes;
delete from products;
delete from cashiers;
delete from stock_movements;
delete from stock_levels;
delete from daily_totals;
delete from quarantine;
update projections set sequence = 0;
update projections set complete_up_to = null;
