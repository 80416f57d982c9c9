package dev.limn.types;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jooq.tools.jdbc.DefaultPreparedStatement;
import org.jspecify.annotations.Nullable;

/** The driver's statement, with parameters that hold what their class cannot say as what they mean. */
final class ExactStatement extends DefaultPreparedStatement {

    // Milliseconds that are further than any date of PostgreSQL.
    private static final long NO_DATE = LocalDate.of(6_000_000, 1, 1).toEpochDay() * 86_400_000;

    ExactStatement(PreparedStatement statement) {
        super(statement);
    }

    // The driver would send the digits, which are not the value.
    @Override
    public void setBigDecimal(int parameter, @Nullable BigDecimal value) throws SQLException {
        if (value instanceof SpecialNumeric special) {
            super.setObject(parameter, special.toString(), Types.OTHER);
        } else {
            super.setBigDecimal(parameter, value);
        }
    }

    // jOOQ makes a Date of each LocalDate, and of those at the ends one that means nothing.
    @Override
    public void setDate(int parameter, @Nullable Date value) throws SQLException {
        if (value == null || Math.abs(value.getTime()) < NO_DATE) {
            super.setDate(parameter, value);
        } else if (value.equals(Date.valueOf(LocalDate.MAX))) {
            super.setObject(parameter, LocalDate.MAX);
        } else if (value.equals(Date.valueOf(LocalDate.MIN))) {
            super.setObject(parameter, LocalDate.MIN);
        } else {
            super.setDate(parameter, value);
        }
    }

    @Override
    public void setTimestamp(int parameter, @Nullable Timestamp value) throws SQLException {
        if (value == null || Math.abs(value.getTime()) < NO_DATE) {
            super.setTimestamp(parameter, value);
        } else if (value.equals(Timestamp.valueOf(LocalDateTime.MAX))) {
            super.setObject(parameter, LocalDateTime.MAX);
        } else if (value.equals(Timestamp.valueOf(LocalDateTime.MIN))) {
            super.setObject(parameter, LocalDateTime.MIN);
        } else {
            super.setTimestamp(parameter, value);
        }
    }
}
