package io.cloudcost.charge;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.focus.Dimension;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.focus.FocusVersion;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws that hold for every record; the seed is in the name of the test that fails. */
class CostRecordPropertyTest {

    private static final int ROWS = 50;

    static LongStream seeds() {
        return LongStream.range(1, 13);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aRecordBuiltFromItsValuesIsEqual(long seed) {
        charges(seed).forEach(charge -> assertSame(charge, rebuilt(charge, CostRecord::value)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aRecordBuiltFromItsTextsIsEqual(long seed) {
        charges(seed).forEach(charge -> assertSame(charge, rebuilt(charge, CostRecord::text)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aCopyIsEqualAndShowsTheSameValues(long seed) {
        charges(seed).forEach(charge -> {
            CostRecord copy = charge.toBuilder().build();
            assertSame(charge, copy);
            assertThat(FocusColumn.values())
                    .allSatisfy(column -> assertThat(copy.value(column)).isEqualTo(charge.value(column)));
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aChangedColumnMakesAnotherRecord(long seed) {
        charges(seed).forEach(charge -> {
            CostRecord other =
                    charge.toBuilder().set(FocusColumn.RESOURCE_ID, "another").build();
            assertThat(other).isNotEqualTo(charge);
            assertThat(other.toBuilder()
                            .set(FocusColumn.RESOURCE_ID, charge.resource().id())
                            .build())
                    .isEqualTo(charge);
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyValueIsOfTheTypeItsColumnPromises(long seed) {
        charges(seed)
                .forEach(charge -> FocusColumn.columns(FocusVersion.LATEST).forEach(column -> {
                    Object value = charge.value(column);
                    if (value != null) {
                        assertThat(value)
                                .as(column.columnName())
                                .isInstanceOf(column.format().javaType());
                    }
                }));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aDimensionIsTheTextOfItsColumnTagOrExtension(long seed) {
        charges(seed).forEach(charge -> {
            charge.tags()
                    .asMap()
                    .forEach((key, value) ->
                            assertThat(charge.text(Dimension.tag(key))).isEqualTo(value));
            charge.extensions()
                    .forEach((name, value) ->
                            assertThat(charge.text(Dimension.parse(name))).isEqualTo(value));
            assertThat(charge.text(Dimension.of(FocusColumn.SERVICE_NAME)))
                    .isEqualTo(charge.service().name());
        });
    }

    private static List<CostRecord> charges(long seed) {
        return new RandomCharges(seed).stream().limit(ROWS).toList();
    }

    private static CostRecord rebuilt(CostRecord charge, BiFunction<CostRecord, FocusColumn, Object> read) {
        CostRecordBuilder row = CostRecord.row();
        FocusColumn.columns(FocusVersion.LATEST).forEach(column -> row.set(column, read.apply(charge, column)));
        for (Map.Entry<String, String> extension : charge.extensions().entrySet()) {
            row.extension(extension.getKey(), extension.getValue());
        }
        return row.build();
    }

    private static void assertSame(CostRecord charge, CostRecord other) {
        assertThat(other).isEqualTo(charge).hasSameHashCodeAs(charge).hasToString(charge.toString());
    }
}
