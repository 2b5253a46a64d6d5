-- Which till numbers its receipts in which series. Two tills of one database must not share one.

create table receipt_series (
    series nvarchar(4) not null,
    till nvarchar(40) not null,
    constraint pk_receipt_series primary key (series)
);
