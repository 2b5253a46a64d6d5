package io.colmena.system;

import io.colmena.database.Database;
import java.util.List;

/** Makes databases what the program of the first version would have left: its tables, its keys. */
final class OldSchema {
  private static final List<String> SINCE_DRAWERS =
      List.of(
          "drop table audit_trail",
          "drop table sale_refunds",
          "drop table sale_return_lines",
          "drop table sale_returns",
          "drop table seal_keys",
          "drop table customers",
          "drop table cash_sessions",
          "drop table cash_movements",
          "drop table cash_closings",
          "drop table cash_counts",
          "drop table cash_pieces",
          "drop table sale_line_terms",
          "alter table products drop column description",
          "alter table products drop column minimum_stock",
          "alter table sale_lines drop column price_version",
          "drop table chain_prices",
          "alter table sales drop column till",
          "alter table sales drop column cash_session",
          "alter table sales drop column series",
          "alter table sales drop column document_number");

  private static final List<String> OF_A_BRANCH =
      List.of(
          "drop table recoveries",
          "drop table renumbered",
          "drop table rebuilds",
          "drop table catalog_state",
          "drop index ix_products_revision",
          "alter table products drop column revision",
          "drop table journal_days",
          "drop table journal_days_state",
          "drop table reconciliations",
          "delete from \"flyway_schema_history\" where \"version\" > '001'");

  /** Version 4's table of totals, in which four columns are the key, with the sums of the days. */
  private static final List<String> WITH_TOTALS_BY_NAME =
      List.of(
          """
          create table daily_totals_by_name (
              dimension nvarchar(10) not null,
              business_date date not null,
              branch_code nvarchar(8) not null,
              member nvarchar(80) not null,
              tickets bigint not null,
              units decimal(18,3) not null,
              total decimal(18,2) not null,
              constraint pk_daily_totals
                  primary key (dimension, business_date, branch_code, member))
          """,
          """
          insert into daily_totals_by_name
          select 'ALL', business_date, branch_code, '', tickets, units, total from daily_totals
          """,
          "drop table daily_totals",
          "drop table daily_breakdowns",
          "alter table daily_totals_by_name rename to daily_totals",
          "drop index ix_products_branch",
          "delete from \"flyway_schema_history\" where \"version\" > '004'");

  private static final List<String> OF_THE_CENTRE =
      List.of(
          "drop table journal_days",
          "drop table journal_days_state",
          "drop table reconciliations",
          "drop table reconciliation_findings",
          "alter table forks drop column settled_at",
          // the only branch: 10^14 and the day and number become 10^12 and a number that grows
          "update sales set sale_key = sale_key - 99000000000000",
          "update sale_lines set sale_key = sale_key - 99000000000000",
          "update payments set sale_key = sale_key - 99000000000000",
          "alter table sales add constraint uq_sales_id unique (sale_id)",
          "delete from \"flyway_schema_history\" where \"version\" > '001'");

  private OldSchema() {}

  static void ofABranch(Database database) {
    run(
        database,
        List.of(
            "drop index ix_stock_movements_reference",
            "create index ix_stock_movements_product on stock_movements (product_id, moved_at)",
            """
            alter table stock_movements add constraint fk_stock_movements_product
                foreign key (product_id) references products (product_id)
            """,
            "drop index ix_sales_session",
            "drop index ix_sales_document",
            "drop table open_drawers",
            "drop table open_tickets",
            "drop table held_tickets",
            "drop table payment_references",
            "drop table receipt_series",
            "drop table foreign_receipts",
            "drop table own_seal_key",
            "drop table log_in_attempts",
            "drop table account_movements",
            "drop table decisions_set_aside",
            "drop table set_aside_entries",
            "drop table favourites",
            "drop table cash_closing_waits",
            "alter table sync_state drop column set_aside_count",
            "alter table sync_state drop column set_aside_as_of",
            "alter table sync_state drop column changes_cursor",
            "drop index ix_products_chain",
            "alter table products drop column chain_id",
            "alter table products drop column price_version",
            "alter table products drop column bag",
            "alter table users drop column pin_hash"));
    run(database, SINCE_DRAWERS);
    run(database, OF_A_BRANCH);
  }

  static void withTotalsByName(Database centre) {
    run(centre, SINCE_DRAWERS);
    run(
        centre,
        List.of(
            "drop table customer_payments",
            "drop table journal_corrections",
            "drop table change_counter",
            "drop table changes",
            "drop table change_cursors",
            "drop table chain_products",
            "drop table chain_barcodes",
            "drop table chain_codes",
            "drop table chain_people",
            "drop table decision_trail",
            "alter table products drop column withdrawn",
            "alter table projections drop column categories_changed_at",
            "alter table cashiers drop column active"));
    run(centre, WITH_TOTALS_BY_NAME);
  }

  static void ofTheCentre(Database database) {
    withTotalsByName(database);
    run(database, OF_THE_CENTRE);
  }

  /**
   * Further sales in the tables of the reports, which that migration throws away to make them again
   * from the journals: so many that it takes a while, and more than is kept in memory.
   */
  static void addSales(Database centre, int sales) {
    String range = " from system_range(1, " + sales + ")";
    run(
        centre,
        List.of(
            """
            insert into sales
              (sale_key, sale_id, branch_code, business_date, sold_at, local_time, cashier_id,
               cashier_name, units, total, tax)
            select x, 'X-' || x, 'CUS', '2026-11-21', '2026-11-21 10:00:00', '2026-11-21 10:00:00',
                   'CUS-USR-001', 'Rosa Quispe', 1, 2.50, 0.38
            """
                + range,
            """
            insert into sale_lines
              (sale_key, line_number, product_id, code, name, quantity, unit_price, tax_kind, total)
            select x, y, 'CUS-PROD-001', 'CAF-250', repeat('Café molido ', 16), 1, 2.50, 'IGV', 2.50
            """
                + range
                + " cross join (select x as y from system_range(1, 3)) as lines"));
  }

  private static void run(Database database, List<String> statements) {
    statements.forEach(sql -> database.inTransaction(tx -> tx.update(sql).execute()));
  }
}
