package io.colmena.database;

import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.journal.Hash;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/**
 * How Colmena's value types stand in columns: instants as DATETIME2(3) in UTC, amounts as DECIMAL.
 */
final class ColumnTypes {
  private ColumnTypes() {}

  static Jdbi registerOn(Jdbi jdbi) {
    return jdbi.registerArgument(new InstantArgument())
        .registerArgument(new MoneyArgument())
        .registerArgument(new QuantityArgument())
        .registerArgument(new BranchCodeArgument())
        .registerArgument(new HashArgument())
        .registerColumnMapper(
            Instant.class,
            (rs, n, ctx) -> {
              LocalDateTime utc = rs.getObject(n, LocalDateTime.class);
              return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
            })
        .registerColumnMapper(
            Money.class,
            (rs, n, ctx) -> {
              BigDecimal amount = rs.getBigDecimal(n);
              return amount == null ? null : new Money(amount);
            })
        .registerColumnMapper(
            Quantity.class,
            (rs, n, ctx) -> {
              BigDecimal amount = rs.getBigDecimal(n);
              return amount == null ? null : new Quantity(amount);
            })
        .registerColumnMapper(
            BranchCode.class,
            (rs, n, ctx) -> {
              String code = rs.getString(n);
              return code == null ? null : new BranchCode(code);
            })
        .registerColumnMapper(
            Hash.class,
            (rs, n, ctx) -> {
              byte[] bytes = rs.getBytes(n);
              return bytes == null ? null : Hash.of(bytes);
            });
  }

  private static final class InstantArgument extends AbstractArgumentFactory<Instant> {
    InstantArgument() {
      super(Types.TIMESTAMP);
    }

    @Override
    protected Argument build(Instant value, ConfigRegistry config) {
      LocalDateTime utc =
          LocalDateTime.ofInstant(value.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
      return (position, statement, ctx) -> statement.setObject(position, utc);
    }
  }

  private static final class MoneyArgument extends AbstractArgumentFactory<Money> {
    MoneyArgument() {
      super(Types.DECIMAL);
    }

    @Override
    protected Argument build(Money value, ConfigRegistry config) {
      return (position, statement, ctx) -> statement.setBigDecimal(position, value.amount());
    }
  }

  private static final class QuantityArgument extends AbstractArgumentFactory<Quantity> {
    QuantityArgument() {
      super(Types.DECIMAL);
    }

    @Override
    protected Argument build(Quantity value, ConfigRegistry config) {
      return (position, statement, ctx) -> statement.setBigDecimal(position, value.amount());
    }
  }

  private static final class BranchCodeArgument extends AbstractArgumentFactory<BranchCode> {
    BranchCodeArgument() {
      super(Types.NVARCHAR);
    }

    @Override
    protected Argument build(BranchCode value, ConfigRegistry config) {
      return (position, statement, ctx) -> statement.setString(position, value.code());
    }
  }

  private static final class HashArgument extends AbstractArgumentFactory<Hash> {
    HashArgument() {
      super(Types.VARBINARY);
    }

    @Override
    protected Argument build(Hash value, ConfigRegistry config) {
      return (position, statement, ctx) -> statement.setBytes(position, value.bytes());
    }
  }
}
