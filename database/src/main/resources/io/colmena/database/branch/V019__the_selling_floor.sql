-- The goods without a barcode that the tills of this branch offer at a touch, in their order. No fact of the journal:
-- it is a matter of these tills, as the tickets that wait are. A product is known by its code, as on those tickets: its
-- identifier may be another after a recovery, and then that of another product.
create table favourites (
    product_code nvarchar(40) not null primary key,
    place int not null
);

-- The tickets that waited when a session was closed, for the paper of its Z. They were no sales, so no figure has them.
create table cash_closing_waits (
    session_id nvarchar(40) not null,
    ticket_key nvarchar(80) not null,
    name nvarchar(60) null,
    held_by nvarchar(120) not null,
    total decimal(14,2) not null,
    held_at datetime2(3) not null,
    constraint pk_cash_closing_waits primary key (session_id, ticket_key)
);
