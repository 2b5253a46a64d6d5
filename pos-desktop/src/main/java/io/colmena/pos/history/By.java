package io.colmena.pos.history;

/**
 * What the sales of some days are added up by. Each query tells an item's key and name, how many
 * sales (or payments) it has, and its units and amount.
 */
public enum By {
  PRODUCT(
      """
      select l.product_id as item, max(l.code) as code, max(l.name) as name,
             count(distinct l.sale_id) as sales, sum(l.quantity) as units, sum(l.total) as amount
      from sales s join sale_lines l on l.sale_id = s.sale_id
      where s.business_date between :from and :to
      group by l.product_id
      """),
  CASHIER(
      """
      select cashier_id as item, '' as code, max(cashier_name) as name,
             count(*) as sales, sum(units) as units, sum(total) as amount
      from sales where business_date between :from and :to
      group by cashier_id
      """),
  /** On the shop's wall clock; both databases write a moment as {@code 2026-11-21 10:42:10.000}. */
  HOUR(
      """
      select substring(cast(local_time as nvarchar(30)), 12, 2) as item, '' as code, '' as name,
             count(*) as sales, sum(units) as units, sum(total) as amount
      from sales where business_date between :from and :to
      group by substring(cast(local_time as nvarchar(30)), 12, 2)
      """),
  DAY(
      """
      select cast(business_date as nvarchar(10)) as item, '' as code, '' as name,
             count(*) as sales, sum(units) as units, sum(total) as amount
      from sales where business_date between :from and :to
      group by business_date
      """),
  PAYMENT(
      """
      select p.method as item, '' as code, '' as name,
             count(*) as sales, cast(0 as decimal(14,3)) as units, sum(p.amount) as amount
      from sales s join payments p on p.sale_id = s.sale_id
      where s.business_date between :from and :to
      group by p.method
      """);

  private final String query;

  By(String query) {
    this.query = query;
  }

  String query() {
    return query;
  }
}
