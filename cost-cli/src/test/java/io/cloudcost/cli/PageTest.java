package io.cloudcost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void theUnknownIsNeverZero() {
        assertThat(Shown.money((Money) null)).isEqualTo("unknown");
        assertThat(Shown.money(Optional.of(Money.usd("1234.5")))).isEqualTo("1,234.50 USD");
        assertThat(Shown.sum(Amounts.none())).isEqualTo("-");
        assertThat(Shown.count(OptionalInt.empty())).isEqualTo("unknown");
        assertThat(Shown.share(Optional.empty())).isEmpty();
        assertThat(Shown.whole(1234567)).isEqualTo("1,234,567");
    }

    @Test
    void alignsColumnsAndTakesControlCharactersAway() throws IOException {
        StringBuilder out = new StringBuilder();

        Table.of("NAME", ">COST")
                .row("\u001b[31mweb\n", "1.00")
                .row("db", "12.00")
                .print(new Page(out, false));

        assertThat(out.toString().lines())
                .containsExactly("  NAME        COST", "   [31mweb    1.00", "  db         12.00");
    }

    @Test
    void takesControlCharactersFromTheTitleOfASheet() throws IOException {
        StringBuilder out = new StringBuilder();

        Sheet.titled("Job \u001b[31mred").print(new Page(out, false));

        assertThat(out.toString()).startsWith("Job ").doesNotContain("\u001b");
    }

    @Test
    void coloursOnlyWhereItMay() throws IOException {
        StringBuilder plain = new StringBuilder();
        StringBuilder coloured = new StringBuilder();

        new Page(plain, false).title("Costs");
        new Page(coloured, true).title("Costs");

        assertThat(plain.toString()).doesNotContain("\u001b");
        assertThat(coloured.toString()).contains("\u001b[1mCosts\u001b[0m");
    }

    @Test
    void breaksTextAtBlanks() {
        assertThat(Text.wrap("one two  three four", 9)).containsExactly("one two", "three", "four");
        assertThat(Text.wrap("unbreakable", 3)).containsExactly("unbreakable");
        assertThat(Text.shorten("abcdef", 5)).isEqualTo("ab...");
    }
}
