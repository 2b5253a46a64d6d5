-- What is projected in place of what a branch told, because that could not be. The raw journal stays as it came.
create table journal_corrections (
    branch_code nvarchar(8) not null,
    sequence bigint not null,
    payload ${text} not null,
    reason nvarchar(300) not null,
    corrected_at datetime2(3) not null,
    corrected_by nvarchar(60) not null,
    constraint pk_journal_corrections primary key (branch_code, sequence)
);
