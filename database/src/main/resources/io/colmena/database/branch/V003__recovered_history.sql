-- When this branch took its history back from the centre, and what got another identifier then:
-- whoever stands at the counter with a receipt finds its sale here.

create table recoveries (
    epoch int not null primary key,
    recovered_at datetime2(3) not null,
    common_sequence bigint not null,
    lost_sequence bigint not null,
    lost_hash varbinary(32) not null,
    taken_entries bigint not null,
    own_entries bigint not null
);

create table renumbered (
    former_id nvarchar(60) not null,
    epoch int not null,
    kind nvarchar(40) not null,
    present_id nvarchar(60) not null,
    constraint pk_renumbered primary key (former_id, epoch, kind)
);

-- A new computer takes the branch over from nothing: begun and, once everything is here, finished.
create table rebuilds (
    id int not null primary key check (id = 1),
    begun_at datetime2(3) not null,
    finished_at datetime2(3) null
);
