package io.colmena.pos.ui.shell;

import io.colmena.pos.care.Care;
import io.colmena.pos.cash.CashDrawer;
import io.colmena.pos.cash.CashReportText;
import io.colmena.pos.catalog.Assortment;
import io.colmena.pos.catalog.Catalog;
import io.colmena.pos.checkout.Checkout;
import io.colmena.pos.customers.Customers;
import io.colmena.pos.favourites.Favourites;
import io.colmena.pos.history.History;
import io.colmena.pos.imports.ProductImport;
import io.colmena.pos.people.Approvals;
import io.colmena.pos.people.People;
import io.colmena.pos.people.Personnel;
import io.colmena.pos.printing.ReceiptPrinter;
import io.colmena.pos.printing.Receipts;
import io.colmena.pos.settings.BranchSettings;
import io.colmena.pos.sync.Enrolment;
import io.colmena.pos.sync.SyncService;
import io.colmena.pos.tickets.OpenTickets;
import io.colmena.pos.ui.credit.CreditDesk;
import io.colmena.pos.ui.returns.ReceiptDesk;
import io.colmena.pos.ui.syncing.SyncDesk;
import java.time.Clock;

/** What the screens need of the branch. */
public record TillServices(
    BranchSettings settings,
    People people,
    Personnel personnel,
    Approvals approvals,
    Catalog catalog,
    Checkout checkout,
    Receipts receipts,
    ReceiptPrinter printer,
    SyncService sync,
    Enrolment enrolment,
    Clock clock,
    CashDrawer drawer,
    CashReportText cashReports,
    OpenTickets tickets,
    Favourites favourites,
    SyncDesk syncDesk,
    History history,
    Care care,
    ReceiptDesk receiptDesk,
    Assortment assortment,
    ProductImport productImport,
    Customers customers,
    CreditDesk creditDesk) {}
