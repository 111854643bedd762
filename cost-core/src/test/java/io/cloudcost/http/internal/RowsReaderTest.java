package io.cloudcost.http.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.cloudcost.http.Rows;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowsReaderTest {

    record Thing(
            @JsonProperty(value = "id", required = true) String id,
            @Nullable Integer size) {}

    record Box(@Nullable Rows<Thing> things, @Nullable Map<String, Thing> named) {}

    static final class Either {
        final @Nullable Rows<Thing> things;

        private Either(@Nullable Rows<Thing> things) {
            this.things = things;
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Either bare(Rows<Thing> things) {
            return new Either(things);
        }

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        static Either wrapped(@JsonProperty("things") @Nullable Rows<Thing> things) {
            return new Either(things);
        }
    }

    @Test
    void leavesOutWhatDoesNotFitAndNamesIt() throws Exception {
        Box box = read("""
                {"things":[{"id":"a","size":1},{"id":"b","size":{"deep":[1,{"x":2}]}},7,null,{"size":3},
                 {"id":"c","size":"4","more":{"y":[]}}]}""", Box.class);

        assertThat(box.things()).containsExactly(new Thing("a", 1), new Thing("c", 4));
        assertThat(box.things().problems())
                .hasSize(4)
                .first()
                .isEqualTo("at $.things[1].size expected a value of type Integer, found an object");
        assertThat(box.things().problems().get(3)).startsWith("at $.things[4]");
    }

    @Test
    void takesNoListForOne() {
        assertThatThrownBy(() -> read("{\"things\":{\"id\":\"a\"}}", Box.class))
                .isInstanceOf(JsonFault.class)
                .hasMessageContaining("$.things");
    }

    @Test
    void tellsNoListFromAnEmptyOne() throws Exception {
        assertThat(read("{}", Box.class).things()).isNull();
        assertThat(read("{\"things\":[]}", Box.class).things()).isEmpty();
    }

    @Test
    void passesOnThatTheBodyIsCut() {
        assertThatThrownBy(() -> read("{\"things\":[{\"id\":\"a\",\"si", Box.class))
                .isInstanceOfSatisfying(
                        JsonFault.class,
                        fault -> assertThat(fault.isTruncated()).isTrue());
    }

    @Test
    void readsABareArrayWhereTheTypeAllowsIt() throws Exception {
        assertThat(read("[{\"id\":\"a\"}, 5]", Either.class).things).hasSize(1);
        assertThat(read("{\"things\":[{\"id\":\"a\"}]}", Either.class).things).hasSize(1);
    }

    @Test
    void takesAnEmptyArrayForAnEmptyMap() throws Exception {
        assertThat(read("{\"named\":[]}", Box.class).named()).isEmpty();
        assertThat(read("{\"named\":{\"x\":{\"id\":\"a\"}}}", Box.class).named())
                .hasSize(1);
    }

    private static <T> T read(String json, Class<T> type) throws JsonFault {
        return type.cast(
                new WireJson(Rows.class, Rows::new).decoder(type).decode(json.getBytes(StandardCharsets.UTF_8)));
    }
}
