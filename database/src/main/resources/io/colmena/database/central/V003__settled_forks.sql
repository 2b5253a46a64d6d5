-- A fork is settled once its branch has taken its history back and goes on under a new epoch.
alter table forks add settled_at datetime2(3) null;
