package io.colmena.pos.ui.syncing;

import io.colmena.pos.connection.ConnectionCheck;
import io.colmena.pos.sync.SyncLedger;
import io.colmena.pos.sync.SyncSchedule;

/** What the screen about synchronising needs of the branch. */
public record SyncDesk(SyncLedger ledger, SyncSchedule schedule, ConnectionCheck check) {}
