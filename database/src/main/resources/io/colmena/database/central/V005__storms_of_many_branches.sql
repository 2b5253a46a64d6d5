-- daily_totals gets one number as its key (see TotalKey): dimension × 10^17 + days since 2000-01-01
-- × 10^12 + branch number × 10^7 + the member's number. A storm writes two or three of these rows for
-- each sale, and a key of four columns costs twice as much as one.

-- The numbers of a branch's members, given as they are first met and never again to another.
create table total_members (
    branch_code nvarchar(8) not null,
    dimension nvarchar(10) not null,
    member nvarchar(80) not null,
    member_number int not null,
    constraint pk_total_members primary key (branch_code, dimension, member)
);

insert into total_members (branch_code, dimension, member, member_number)
select t.branch_code, t.dimension, t.member,
       row_number() over (partition by t.branch_code order by t.dimension, t.member)
from (select distinct branch_code, dimension, member from daily_totals) t;

create table daily_totals_by_name (
    dimension nvarchar(10) not null,
    business_date date not null,
    branch_code nvarchar(8) not null,
    member nvarchar(80) not null,
    tickets bigint not null,
    units decimal(18,3) not null,
    total decimal(18,2) not null
);

insert into daily_totals_by_name (dimension, business_date, branch_code, member, tickets, units, total)
select dimension, business_date, branch_code, member, tickets, units, total from daily_totals;

drop table daily_totals;

create table daily_totals (
    total_key bigint not null primary key,
    dimension nvarchar(10) not null,
    business_date date not null,
    branch_code nvarchar(8) not null,
    member nvarchar(80) not null,
    tickets bigint not null,
    units decimal(18,3) not null,
    total decimal(18,2) not null
);

insert into daily_totals (total_key, dimension, business_date, branch_code, member, tickets, units, total)
select cast(case d.dimension when 'ALL' then 1 when 'HOUR' then 2 when 'PRODUCT' then 3
                             when 'CATEGORY' then 4 when 'CASHIER' then 5 else 6 end as bigint)
           * 100000000000000000
       + cast(datediff(day, cast('2000-01-01' as date), d.business_date) as bigint) * 1000000000000
       + cast(b.branch_number as bigint) * 10000000
       + m.member_number,
       d.dimension, d.business_date, d.branch_code, d.member, d.tickets, d.units, d.total
from daily_totals_by_name d
join branches b on b.branch_code = d.branch_code
join total_members m
  on m.branch_code = d.branch_code and m.dimension = d.dimension and m.member = d.member;

drop table daily_totals_by_name;

-- A branch's products are looked up whenever many of them were sold; without this that reads
-- everybody's.
create index ix_products_branch on products (branch_code);
