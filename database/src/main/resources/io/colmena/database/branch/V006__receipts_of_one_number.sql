-- Two sales may have been printed with one number, by a till and its copy, and both get another one in
-- one recovery: the number leads to either.

create table renumbered_before (
    former_id nvarchar(60) not null,
    epoch int not null,
    kind nvarchar(40) not null,
    present_id nvarchar(60) not null
);

insert into renumbered_before (former_id, epoch, kind, present_id)
select former_id, epoch, kind, present_id from renumbered;

drop table renumbered;

create table renumbered (
    former_id nvarchar(60) not null,
    epoch int not null,
    kind nvarchar(40) not null,
    present_id nvarchar(60) not null,
    constraint pk_renumbered primary key (former_id, epoch, kind, present_id)
);

insert into renumbered (former_id, epoch, kind, present_id)
select former_id, epoch, kind, present_id from renumbered_before;

drop table renumbered_before;
