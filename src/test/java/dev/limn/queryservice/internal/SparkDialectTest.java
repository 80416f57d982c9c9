package dev.limn.queryservice.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limn.queryservice.UnsupportedSqlException;
import java.sql.SQLException;
import java.time.LocalTime;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.DSLContext;
import org.jooq.impl.AbstractBinding;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;

class SparkDialectTest {

    private static final DSLContext SPARK = Rendering.dsl();

    @Test
    void noQuoteStandsWithinText() {
        assertThat(SPARK.renderInlined(DSL.val("it's \\ ${x}"))).isEqualTo("'it\\u0027s \\\\ \\u0024{x}'");
    }

    @Test
    void aBindingOfTheProgramsOwnSaysWhatIsRendered() {
        assertThat(SPARK.renderInlined(DSL.val("it's", SQLDataType.VARCHAR.asConvertedDataType(new Shouting()))))
                .isEqualTo("upper('it\\u0027s')");
    }

    @Test
    void whatIsRefusedSaysWhatToDoInstead() {
        assertThatThrownBy(() -> SPARK.render(DSL.val(LocalTime.NOON)))
                .isInstanceOf(UnsupportedSqlException.class)
                .hasMessage("Query Service has no time of day (keep seconds of the day as a number, or a timestamp)");
    }

    private static final class Shouting extends AbstractBinding<String, String> {
        private static final long serialVersionUID = 1L;

        @Override
        public Converter<String, String> converter() {
            return Converter.ofNullable(String.class, String.class, text -> text, text -> text);
        }

        @Override
        public void sql(BindingSQLContext<String> context) {
            context.render().sql("upper(").visit(DSL.inline(context.value())).sql(')');
        }

        @Override
        public void set(BindingSetStatementContext<String> context) throws SQLException {
            context.statement().setString(context.index(), context.value());
        }

        @Override
        public void get(BindingGetResultSetContext<String> context) throws SQLException {
            context.value(context.resultSet().getString(context.index()));
        }
    }
}
