package io.colmena.pos.ui.shell;

import io.colmena.pos.catalog.Catalog;
import io.colmena.pos.checkout.Checkout;
import io.colmena.pos.people.People;
import io.colmena.pos.printing.ReceiptPrinter;
import io.colmena.pos.printing.Receipts;
import io.colmena.pos.settings.BranchSettings;
import io.colmena.pos.sync.Enrolment;
import io.colmena.pos.sync.SyncService;
import java.time.Clock;

/** What the screens need of the branch. */
public record TillServices(
    BranchSettings settings,
    People people,
    Catalog catalog,
    Checkout checkout,
    Receipts receipts,
    ReceiptPrinter printer,
    SyncService sync,
    Enrolment enrolment,
    Clock clock) {}
