-- The cash sessions of every till, as the branches tell them. What a session was opened with and what it was closed
-- with are rows of their own, so that neither waits for the other, nor for the sales.

create table cash_sessions (
    session_id nvarchar(40) not null primary key,
    branch_code nvarchar(8) not null,
    till nvarchar(40) not null,
    business_date date not null,
    opened_at datetime2(3) not null,
    cashier_id nvarchar(40) not null,
    cashier_name nvarchar(120) not null,
    float_total decimal(14,2) not null
);
create index ix_cash_sessions_day on cash_sessions (business_date, branch_code);

create table cash_movements (
    movement_id nvarchar(40) not null primary key,
    branch_code nvarchar(8) not null,
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
    branch_code nvarchar(8) not null,
    till nvarchar(40) not null,
    business_date date not null,
    closed_at datetime2(3) not null,
    cashier_id nvarchar(40) not null,
    cashier_name nvarchar(120) not null,
    sales bigint not null,
    unsent bigint not null,
    remark nvarchar(200) null
);
create index ix_cash_closings_day on cash_closings (business_date, branch_code);

-- What was expected and counted by payment method: the cash differences of each session.
create table cash_counts (
    session_id nvarchar(40) not null,
    method nvarchar(10) not null,
    branch_code nvarchar(8) not null,
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
    branch_code nvarchar(8) not null,
    pieces int not null,
    constraint pk_cash_pieces primary key (session_id, counted_at, denomination)
);
