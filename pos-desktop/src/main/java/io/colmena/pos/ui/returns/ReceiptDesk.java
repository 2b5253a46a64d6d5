package io.colmena.pos.ui.returns;

import io.colmena.pos.cash.CashDrawer;
import io.colmena.pos.catalog.Catalog;
import io.colmena.pos.printing.CreditNotes;
import io.colmena.pos.printing.PrintResult;
import io.colmena.pos.printing.ReceiptPrinter;
import io.colmena.pos.returns.ForeignReturns;
import io.colmena.pos.returns.ReturnableSale;
import io.colmena.pos.returns.Returns;
import io.colmena.pos.sealing.Seal;
import io.colmena.pos.sealing.SealCheck;
import io.colmena.pos.sealing.Seals;
import io.colmena.shared.facts.SaleReturned;
import io.colmena.shared.identity.BranchCode;
import java.util.List;

/** What taking goods back needs of the branch. */
public record ReceiptDesk(
    Returns returns,
    ForeignReturns foreign,
    Seals seals,
    Catalog catalog,
    CashDrawer drawer,
    CreditNotes notes,
    ReceiptPrinter printer) {

  /** What a number or a code turned out to be. */
  sealed interface Found {
    record Here(ReturnableSale sale) implements Found {}

    record Elsewhere(ForeignSheet sheet) implements Found {}

    /** Nothing of it was paid: it comes back where it is owed. */
    record OwedElsewhere(BranchCode branch) implements Found {}

    record Nothing() implements Found {}

    /** A till and its copy printed one number. */
    record Several() implements Found {}

    record Forged() implements Found {}

    record UnknownKey(BranchCode branch) implements Found {}
  }

  /** Belongs in the background. */
  Found find(String typed) {
    return Seal.looksLikeOne(typed) ? sealed(typed) : here(typed);
  }

  private Found sealed(String code) {
    return switch (seals.check(code)) {
      case SealCheck.Forged _ -> new Found.Forged();
      case SealCheck.UnknownKey(BranchCode branch) -> new Found.UnknownKey(branch);
      case SealCheck.Genuine(Seal seal) when foreign.isForeign(seal) -> elsewhere(seal);
      case SealCheck.Genuine(Seal seal) -> here(seal.saleId());
    };
  }

  private Found elsewhere(Seal seal) {
    return seal.paid().isZero()
        ? new Found.OwedElsewhere(seal.sale().branch())
        : new Found.Elsewhere(new ForeignSheet(seal, foreign.left(seal), List.of()));
  }

  private Found here(String number) {
    List<ReturnableSale> sales = returns.find(number);
    return switch (sales.size()) {
      case 0 -> new Found.Nothing();
      case 1 -> new Found.Here(sales.getFirst());
      default -> new Found.Several();
    };
  }

  PrintResult print(SaleReturned returned, boolean isCopy) {
    return printer.print(isCopy ? notes.copy(returned) : notes.original(returned));
  }
}
