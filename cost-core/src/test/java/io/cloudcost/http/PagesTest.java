package io.cloudcost.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.ResponseException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {

    private final List<String> asked = new ArrayList<>();

    private record Page(
            @Nullable List<Integer> items, @Nullable String next) {}

    /** Pages by cursor; the first one has the cursor "first". */
    private Pages<Page, Integer> pages(Map<String, Page> byCursor) {
        return Pages.of(
                cursor -> {
                    String key = cursor == null ? "first" : cursor;
                    asked.add(key);
                    return byCursor.get(key);
                },
                Page::items,
                Page::next);
    }

    private static final Map<String, Page> THREE = Map.of(
            "first", new Page(List.of(1, 2), "b"),
            "b", new Page(null, "c"),
            "c", new Page(List.of(3), ""));

    @Test
    void itemsComeInTheProvidersOrderAcrossEmptyPages() {
        assertThat(pages(THREE)).containsExactly(1, 2, 3);
        assertThat(asked).containsExactly("first", "b", "c");
    }

    @Test
    void nothingIsAskedBeforeItIsNeeded() {
        Iterator<Integer> items = pages(THREE).iterator();
        assertThat(asked).isEmpty();
        items.next();
        items.next();
        assertThat(asked).containsExactly("first");
        assertThat(items.next()).isEqualTo(3);
        assertThat(items.hasNext()).isFalse();
    }

    @Test
    void aStreamThatIsCutShortAsksForNoMore() {
        assertThat(pages(THREE).stream().findFirst()).contains(1);
        assertThat(asked).containsExactly("first");
    }

    @Test
    void eachIterationStartsAnew() {
        Pages<Page, Integer> pages = pages(THREE);
        assertThat(pages.toList()).isEqualTo(pages.toList());
        assertThat(asked).hasSize(6);
    }

    @Test
    void thePagesThemselvesAreThere() {
        assertThat(pages(THREE).pages()).extracting(Page::next).containsExactly("b", "c", "");
        Iterator<Page> last =
                pages(Map.of("first", new Page(null, null))).pages().iterator();
        last.next();
        assertThatThrownBy(last::next).isInstanceOf(NoSuchElementException.class);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "")
    void noCursorEndsTheList(@Nullable String end) {
        assertThat(pages(Map.of("first", new Page(List.of(1), end)))).containsExactly(1);
    }

    @Test
    void aRepeatedCursorIsAnErrorAndNoEndlessLoop() {
        Map<String, Page> loop = Map.of(
                "first", new Page(List.of(1), "b"),
                "b", new Page(List.of(2), "c"),
                "c", new Page(List.of(3), "b"));
        assertThatThrownBy(() -> pages(loop).toList())
                .isInstanceOf(ResponseException.class)
                .hasMessageContaining("same cursor twice");
        assertThat(asked).containsExactly("first", "b", "c");
    }
}
