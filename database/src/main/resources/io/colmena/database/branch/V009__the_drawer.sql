-- The cash sessions of each till: what was counted into the drawer, what moved in it without a sale, and what was
-- counted at the end. Rows are only ever added; a session is open while it stands in open_drawers.

create table cash_sessions (
    session_id nvarchar(40) not null primary key,
    till nvarchar(40) not null,
    business_date date not null,
    opened_at datetime2(3) not null,
    cashier_id nvarchar(40) not null,
    cashier_name nvarchar(120) not null,
    float_total decimal(14,2) not null
);

-- The row that whoever sells, moves cash or closes holds until commit, so that no sale slips behind the count.
create table open_drawers (
    session_id nvarchar(40) not null primary key,
    till nvarchar(40) not null
);

create table cash_movements (
    movement_id nvarchar(40) not null primary key,
    session_id nvarchar(40) not null,
    direction nvarchar(10) not null,
    amount decimal(14,2) not null,
    reason nvarchar(200) not null,
    moved_at datetime2(3) not null,
    cashier_id nvarchar(40) not null,
    cashier_name nvarchar(120) not null,
    approver_id nvarchar(40) null,
    approver_name nvarchar(120) null,
    approval_reason nvarchar(200) null
);
create index ix_cash_movements_session on cash_movements (session_id);

create table cash_closings (
    session_id nvarchar(40) not null primary key,
    till nvarchar(40) not null,
    business_date date not null,
    closed_at datetime2(3) not null,
    cashier_id nvarchar(40) not null,
    cashier_name nvarchar(120) not null,
    sales bigint not null,
    unsent bigint not null,
    remark nvarchar(200) null
);

create table cash_counts (
    session_id nvarchar(40) not null,
    method nvarchar(10) not null,
    expected decimal(14,2) not null,
    counted decimal(14,2) not null,
    difference decimal(14,2) not null,
    constraint pk_cash_counts primary key (session_id, method)
);

-- Notes and coins; counted_at is OPEN for the float and CLOSE for the count at the end.
create table cash_pieces (
    session_id nvarchar(40) not null,
    counted_at nvarchar(5) not null,
    denomination decimal(14,2) not null,
    pieces int not null,
    constraint pk_cash_pieces primary key (session_id, counted_at, denomination)
);
