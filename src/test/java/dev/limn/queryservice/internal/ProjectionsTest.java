package dev.limn.queryservice.internal;

import static dev.limn.queryservice.QueryServiceDSL.arrayType;
import static dev.limn.queryservice.QueryServiceDSL.mapType;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.upper;

import dev.limn.queryservice.nested.ArrayField;
import dev.limn.queryservice.nested.MapField;
import dev.limn.queryservice.nested.Member;
import dev.limn.queryservice.nested.Nested;
import dev.limn.queryservice.nested.StructField;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Converter;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.exception.DataTypeException;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProjectionsTest {

    record Web(
            @Member("order") @Nullable String name,
            @Nullable List<Long> counts) {}

    static final class WebPath extends StructField<Web> {
        private static final long serialVersionUID = 1L;
        final Field<String> name = member("order", SQLDataType.CLOB);
        final ArrayField<Long, Field<Long>> counts =
                new ArrayField<>(member("counts", Nested.list(SQLDataType.BIGINT)), it -> it);

        WebPath(Field<Web> field) {
            super(field);
        }
    }

    private static final WebPath WEB = new WebPath(field(name("e", "web"), Nested.type(Web.class)));
    private static final MapField<Web, WebPath> BY_KEY =
            new MapField<>(field(name("e", "map"), Nested.map(Nested.type(Web.class))), WebPath::new);

    private final DSLContext dsl = Rendering.dsl();

    @Test
    void aPathIsInSparksNotationAndLabelledByItself() {
        assertThat(dsl.render(dsl.select(WEB.name, upper(WEB.name))
                        .where(WEB.counts.at(0).eq(1L))))
                .startsWith("select e.web.`order` as \"web.order\", upper(e.web.`order`)")
                .contains("where e.web.counts[0] = ");
    }

    @Test
    void aKeyCannotEndItsLiteral() {
        assertThat(dsl.render(BY_KEY.get("a'\\").name)).isEqualTo("e.map['a\\u0027\\\\'].`order`");
    }

    @Test
    void aStructIsJsonWhereItIsFetchedAndNativeElsewhere() {
        assertThat(dsl.render(dsl.select(WEB))).isEqualTo("select to_json(\"e\".\"web\") as \"web\"");
        assertThat(dsl.render(dsl.select(WEB.as("w")))).isEqualTo("select to_json(\"e\".\"web\") as \"w\"");
        assertThat(dsl.render(dsl.select(field("x")).from(dsl.select(WEB).asTable("t"))))
                .contains("\"e\".\"web\"")
                .doesNotContain("to_json");
        assertThat(dsl.render(dsl.insertInto(table(name("t"))).select(dsl.select(WEB))))
                .doesNotContain("to_json");
    }

    private static @Nullable Object read(String json) {
        return new NestedReader<>(Nested.type(Web.class)).from(json);
    }

    private record NestedReader<T>(DataType<T> type) {
        @SuppressWarnings("unchecked")
        @Nullable
        Object from(String json) {
            return ((Converter<Object, T>) type.getConverter()).from(json);
        }
    }

    @Test
    void jsonIsReadByNamesWithoutTheirCase() {
        assertThat(read("{\"ORDER\":\"ä\",\"later\":[{}],\"counts\":[1,null]}"))
                .isEqualTo(new Web("ä", java.util.Arrays.asList(1L, null)));
        assertThat(read("{}")).isEqualTo(new Web(null, null));
        assertThatThrownBy(() -> read("(a,NULL)"))
                .isInstanceOf(DataTypeException.class)
                .hasMessageContaining("name the columns");
    }

    @Test
    void elementsAndKeysAreOfAnyTypeOfJooqs() {
        UUID id = UUID.fromString("00000000-0000-0000-0000-000000000001");
        DataType<String> shouted =
                SQLDataType.INTEGER.asConvertedDataType(Converter.from(Integer.class, String.class, n -> n + "!"));

        assertThat(new NestedReader<>(arrayType(SQLDataType.UUID)).from("[\"" + id + "\",null]"))
                .isEqualTo(new @Nullable UUID[] {id, null});
        assertThat(new NestedReader<>(arrayType(shouted)).from("[1]")).isEqualTo(new String[] {"1!"});
        assertThat(new NestedReader<>(mapType(SQLDataType.INTEGER, SQLDataType.LOCALDATETIME))
                        .from("{\"1\":\"2024-02-29T23:59:59\"}"))
                .isEqualTo(Map.of(1, LocalDateTime.of(2024, 2, 29, 23, 59, 59)));
    }

    @Test
    void aRecordIsWrittenAsItsMembersAreTyped() {
        assertThat(dsl.renderInlined(DSL.val(new Web("x", List.of()), Nested.type(Web.class))))
                .startsWith("cast(named_struct('order', cast(")
                .contains("cast(array() as array<bigint>)")
                .endsWith(" as struct<`order`: string, `counts`: array<bigint>>)");
    }

    @Test
    void aPathEqualsTheFieldItWasMadeOf() {
        assertThat(WEB).isEqualTo(field(name("e", "web"), Nested.type(Web.class)));
        assertThat(new WebPath(WEB).name).isEqualTo(WEB.name).hasSameHashCodeAs(WEB.name);
    }
}
