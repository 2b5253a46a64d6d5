-- The ticket on each till's screen, kept while it grows, so that it is back after a crash; and those that wait for
-- their customer. Neither is a fact of the journal: they become one when they are charged.

create table open_tickets (
    till nvarchar(40) not null primary key,
    ticket_key nvarchar(80) not null,
    content ${text} not null,
    changed_at datetime2(3) not null
);

create table held_tickets (
    ticket_key nvarchar(80) not null primary key,
    name nvarchar(60) null,
    held_by nvarchar(120) not null,
    till nvarchar(40) not null,
    line_count int not null,
    total decimal(14,2) not null,
    content ${text} not null,
    held_at datetime2(3) not null
);
