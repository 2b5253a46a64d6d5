package io.colmena.pos.ui.approval;

import io.colmena.pos.people.Permission;
import io.colmena.pos.ui.Texts;
import java.util.List;

/** What people say most often when they allow something, so that nobody types it. */
final class QuickReasons {
  private QuickReasons() {}

  static List<String> of(Permission permission, Texts texts) {
    return switch (permission) {
      case DISCOUNT, OVERRIDE_PRICE ->
          List.of(
              texts.get("approval.reasonTag"),
              texts.get("approval.reasonDamaged"),
              texts.get("approval.reasonPromotion"),
              texts.get("approval.reasonMistake"));
      case MOVE_CASH ->
          List.of(
              texts.get("drawer.reasonChange"),
              texts.get("drawer.reasonSafe"),
              texts.get("drawer.reasonSupplier"),
              texts.get("drawer.reasonExpense"));
      case OPEN_DRAWER ->
          List.of(
              texts.get("drawer.reasonNote"),
              texts.get("drawer.reasonCheck"),
              texts.get("drawer.reasonReceipt"),
              texts.get("drawer.reasonStuck"));
      case SEE_DRAWER ->
          List.of(
              texts.get("approval.reasonShift"),
              texts.get("drawer.reasonCheck"),
              texts.get("approval.reasonDoubt"));
      case RETURN ->
          List.of(
              texts.get("approval.reasonDamaged"),
              texts.get("approval.reasonWrong"),
              texts.get("approval.reasonUnwanted"),
              texts.get("approval.reasonMistake"));
      case SELL_ON_CREDIT ->
          List.of(texts.get("approval.reasonKnown"), texts.get("approval.reasonPaysSoon"));
      case REPRINT ->
          List.of(texts.get("approval.reasonAsked"), texts.get("approval.reasonUnreadable"));
      default -> List.of(texts.get("approval.reasonSeen"), texts.get("approval.reasonOrdered"));
    };
  }
}
