package io.cloudcost.budget.internal.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.model.Money;
import io.cloudcost.model.Tags;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactsTest {

    private static final String NASTY = "a\\tb\t\n\r\\n\\\\ é=";

    @Test
    void comeBackAsTheyWere() {
        Facts facts = Facts.of(new Facts()
                .put("word", NASTY)
                .put("none", (Object) null)
                .put("empty", "")
                .put("money", Money.usd("0.0000000001"))
                .put("tag", Tags.of(Map.of(NASTY, "", "b", NASTY)))
                .put("list", List.of("x", NASTY))
                .text());
        assertThat(facts.find("word")).contains(NASTY);
        assertThat(facts.find("none")).isEmpty();
        assertThat(facts.find("empty")).contains("");
        assertThat(facts.money("money")).contains(Money.usd("0.0000000001"));
        assertThat(facts.tags("tag")).isEqualTo(Tags.of(Map.of(NASTY, "", "b", NASTY)));
        assertThat(facts.values("list")).containsExactly("x", NASTY);
        assertThatThrownBy(() -> facts.get("none")).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void linesComeBackAsTheyWere(long seed) {
        Random random = new Random(seed);
        List<List<String>> lines = random.ints(20, 1, 5)
                .mapToObj(fields -> random.ints(fields, 0, 8)
                        .mapToObj(length -> text(random, length))
                        .toList())
                .toList();
        assertThat(Lines.read(Lines.write(lines))).as("seed %d", seed).isEqualTo(lines);
        assertThat(Lines.read(Lines.write(List.of()))).isEmpty();
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        random.ints(length, 0, 6).forEach(i -> text.append("\t\n\r\\nt".charAt(i)));
        return text.toString();
    }
}
