package io.colmena.pos.history;

import io.colmena.shared.money.Money;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A cash session that was counted (Z).
 *
 * @param expected cash by the books
 * @param difference of all methods together; negative if something lacks
 */
public record ClosedSession(
    String id,
    String till,
    LocalDate businessDate,
    LocalDateTime closedAt,
    String cashier,
    long sales,
    Money expected,
    Money counted,
    Money difference,
    @Nullable String comment) {}
