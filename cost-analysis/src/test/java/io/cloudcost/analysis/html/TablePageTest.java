package io.cloudcost.analysis.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.analysis.html.TablePage.Cell;
import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class TablePageTest {

    @Test
    void showsFiguresTablesAndNotesAndEscapesThem() {
        String evil = "</title></style><script>alert(1)</script>\"'&";
        StringBuilder out = new StringBuilder();
        TablePage.titled(evil)
                .line(evil)
                .figure(evil, evil, evil)
                .table(
                        evil,
                        List.of(evil, "Amount"),
                        List.of(
                                List.of(Cell.of(evil), Cell.of(Money.usd("1234.5"))),
                                List.of(Cell.of(3), Cell.of((Money) null)),
                                List.of(Cell.share(new BigDecimal("0.25")), Cell.share(null))))
                .notes(evil, List.of(evil))
                .write(out);
        assertThat(out.toString())
                .startsWith("<!DOCTYPE html>")
                .contains("1,234.50 USD", "data-order=\"1234.5\"", ">unknown<", "25.0 %", "<li>")
                .contains("default-src &#39;none&#39;")
                .doesNotContain("<script>alert")
                .doesNotContain("http://")
                .endsWith("</script></body></html>\n");
    }
}
