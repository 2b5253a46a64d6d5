-- PINs, how often somebody tried to guess one, and who did what that not everybody may.

alter table users add pin_hash nvarchar(200) null;

create table log_in_attempts (
    subject nvarchar(120) not null primary key,
    failures int not null,
    last_failure_at datetime2(3) not null
);

create table audit_trail (
    audit_id nvarchar(40) not null primary key,
    happened_at datetime2(3) not null,
    business_date date not null,
    action nvarchar(40) not null,
    actor_id nvarchar(40) not null,
    actor_name nvarchar(120) not null,
    approver_id nvarchar(40) null,
    approver_name nvarchar(120) null,
    subject nvarchar(60) null,
    detail nvarchar(400) null,
    reason nvarchar(200) null
);
create index ix_audit_trail_date on audit_trail (business_date, happened_at);
