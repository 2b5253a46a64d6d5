package io.colmena.shared.facts;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** Something that happened at a branch, in the form in which its journal tells it. */
public sealed interface Fact
    permits Sale,
        ProductCreated,
        ProductChanged,
        UserCreated,
        UserChanged,
        ActionAudited,
        StockAdjusted,
        HistoryRecovered,
        CashSessionOpened,
        CashMoved,
        CashSessionClosed,
        SaleReturned,
        SealKeyPublished,
        CustomerCreated,
        CustomerChanged,
        CustomerPaid {
  /** The name and version of the payload, which never change once released. */
  @JsonIgnore
  FactKind kind();

  /** What it is about: the identifier of the sale, the product, the user… */
  @JsonIgnore
  String entityId();
}
