-- People of the branches change, and who did what that not everybody may is known here too.

alter table cashiers add active bit not null default 1;

create table audit_trail (
    audit_id nvarchar(40) not null primary key,
    branch_code nvarchar(8) not null,
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
create index ix_audit_trail_branch on audit_trail (branch_code, business_date);
