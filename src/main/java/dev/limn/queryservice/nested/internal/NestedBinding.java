package dev.limn.queryservice.nested.internal;

import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import org.jooq.Binding;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingGetSQLInputContext;
import org.jooq.BindingGetStatementContext;
import org.jooq.BindingRegisterContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetSQLOutputContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.DataType;
import org.jooq.conf.ParamType;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Reads what {@code to_json} made of a nested value. What is written is made of other fields, before it is bound. */
public final class NestedBinding<T> implements Binding<Object, T> {

    private static final long serialVersionUID = 1L;

    private final transient Shape<T> shape;

    private NestedBinding(Shape<T> shape) {
        this.shape = shape;
    }

    public static <T> DataType<T> type(Shape<T> shape) {
        return SQLDataType.OTHER.asConvertedDataType(new NestedBinding<>(shape));
    }

    public static boolean isNested(DataType<?> type) {
        return type.getBinding() instanceof NestedBinding;
    }

    @SuppressWarnings("unchecked")
    public static <T> Shape<T> shape(DataType<T> type) {
        return type.getBinding() instanceof NestedBinding<?> nested ? (Shape<T>) nested.shape : Shape.plain(type);
    }

    @Override
    public Converter<Object, T> converter() {
        return new JsonConverter<>(shape);
    }

    @Override
    public void sql(BindingSQLContext<T> context) {
        context.render()
                .paramType(ParamType.INLINED, inlined -> inlined.visit(Constructors.value(context.value(), shape)));
    }

    @Override
    public void get(BindingGetResultSetContext<T> context) throws SQLException {
        String text = context.resultSet().getString(context.index());
        context.value(converter().from(text));
    }

    @Override
    public void get(BindingGetStatementContext<T> context) throws SQLException {
        throw unsupported();
    }

    @Override
    public void get(BindingGetSQLInputContext<T> context) throws SQLException {
        throw unsupported();
    }

    @Override
    public void register(BindingRegisterContext<T> context) throws SQLException {
        throw unsupported();
    }

    @Override
    public void set(BindingSetStatementContext<T> context) throws SQLException {
        throw unsupported();
    }

    @Override
    public void set(BindingSetSQLOutputContext<T> context) throws SQLException {
        throw unsupported();
    }

    private static SQLException unsupported() {
        return new SQLFeatureNotSupportedException("nested values are for Query Service, through Limn, only");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NestedBinding<?> that && shape.equals(that.shape);
    }

    @Override
    public int hashCode() {
        return shape.hashCode();
    }
}
