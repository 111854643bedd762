package io.cloudcost.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TagsTest {

    @Test
    void readsWordsAsKeysAndValues() {
        Tags tags = Tags.ofWords(List.of("env:prod", "team=ml", "web", " ", "url:http://x=1", ":odd"));
        assertThat(tags.asMap())
                .containsExactly(
                        Map.entry(":odd", ""),
                        Map.entry("env", "prod"),
                        Map.entry("team", "ml"),
                        Map.entry("url", "http://x=1"),
                        Map.entry("web", ""));
        assertThat(tags.get("env")).contains("prod");
        assertThat(tags.get("none")).isEmpty();
    }

    @Test
    void sameTagsAreEqual() {
        assertThat(Tags.of("a", "b")).isEqualTo(Tags.ofWords(List.of("a:b"))).hasSameHashCodeAs(Tags.of("a", "b"));
        assertThat(Tags.none()).isEqualTo(Tags.of(Map.of())).isNotEqualTo(Tags.of("a", "b"));
    }
}
