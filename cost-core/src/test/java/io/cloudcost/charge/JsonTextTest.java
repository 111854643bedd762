package io.cloudcost.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cloudcost.model.Tags;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {

    @Test
    void tagsAreReadAsText() {
        assertThat(JsonText.tags("{\"env\":\"prod\",\"cores\":4,\"share\":0.10,\"gpu\":false}")
                        .asMap())
                .isEqualTo(Map.of("env", "prod", "cores", "4", "share", "0.10", "gpu", "false"));
    }

    @Test
    void aTagWithoutValueIsTrueInFocusAndEmptyHere() {
        assertThat(JsonText.tags("{\"web\":true,\"old\":null,\"x\":\"\"}").asMap())
                .isEqualTo(Map.of("web", "", "old", "", "x", ""));
        assertThat(JsonText.write(Map.of("web", ""))).isEqualTo("{\"web\":true}");
    }

    @Test
    void aTagWithStructureIsKeptAsItsJson() {
        assertThat(JsonText.tags("{\"a\":{\"b\":[1]}}")).isEqualTo(Tags.of("a", "{\"b\":[1]}"));
    }

    @Test
    void tagsAreWrittenInOrderAndEscaped() {
        assertThat(JsonText.write(new TreeMap<>(Map.of("b", "say \"hi\"", "a", "line\nbreak"))))
                .isEqualTo("{\"a\":\"line\\nbreak\",\"b\":\"say \\\"hi\\\"\"}");
    }

    @Test
    void anObjectIsKeptAsItCame() {
        String text = " {\"Elements\": [ {\"Cost\": 1.10} ]} ";

        assertThat(JsonText.object(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1]", "\"text\"", "1", "null", "true"})
    void whatIsNoObjectIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonText.object(text))
                .withMessage("not a JSON object such as {\"env\": \"prod\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"a\":}", "{} {}", "env=prod", "{'a':1}"})
    void whatIsNoJsonIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonText.tags(text))
                .withMessageStartingWith("not valid JSON: ");
    }
}
