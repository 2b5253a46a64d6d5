-- A branch's day is one row of daily_totals, and its sums by hour, product, category, cashier and
-- method one row each of daily_breakdowns (see Breakdown): a JSON object of members with tickets,
-- thousandths of units and céntimos. A row for every product of every day cost a storm as much as
-- half the sales, and a report as many rows as there are products, branches and days.
--
-- What is projected is thrown away and made again from the journals as soon as the centre starts.
drop table daily_totals;
drop table total_members;

create table daily_totals (
    total_key bigint not null primary key,
    business_date date not null,
    branch_code nvarchar(8) not null,
    tickets bigint not null,
    units decimal(18,3) not null,
    total decimal(18,2) not null
);

create table daily_breakdowns (
    breakdown_key bigint not null primary key,
    dimension nvarchar(10) not null,
    business_date date not null,
    branch_code nvarchar(8) not null,
    members ${text} not null
);

delete from payments;
delete from sale_lines;
delete from sales;
delete from barcodes;
delete from products;
delete from cashiers;
delete from stock_movements;
delete from stock_levels;
delete from quarantine;
update projections set sequence = 0;
update projections set complete_up_to = null;
