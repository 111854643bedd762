package io.cloudcost.aws.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.aws.internal.RecordSplit.Typed;
import io.cloudcost.aws.internal.sdk.CostRow;
import io.cloudcost.model.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordSplitTest {

    @Test
    void splitsWhatBelongsToOneService() {
        List<Typed> split = new RecordSplit(List.of(row("12", "Box", "Usage"), row("-2", "Box", "Credit")))
                .split(List.of(row("10", "EC2", "Box")));
        assertThat(split)
                .containsExactly(
                        new Typed(row("12", "EC2", "Box"), "Usage"), new Typed(row("-2", "EC2", "Box"), "Credit"));
    }

    @Test
    void doesNotGuessWhoseCreditItIs() {
        List<CostRow> services = List.of(row("4", "EC2", "Out"), row("6", "S3", "Out"));
        assertThat(new RecordSplit(List.of(row("12", "Out", "Usage"), row("-2", "Out", "Credit"))).split(services))
                .extracting(Typed::recordType)
                .containsExactly(null, null);
        assertThat(new RecordSplit(List.of(row("10", "Out", "Usage"))).split(services))
                .containsExactly(new Typed(services.get(0), "Usage"), new Typed(services.get(1), "Usage"));
    }

    @Test
    void splitsNothingWhereTheFiguresDiffer() {
        CostRow service = row("10", "EC2", "Box");
        assertThat(new RecordSplit(List.of(row("12", "Box", "Usage"))).split(List.of(service)))
                .containsExactly(new Typed(service, null));
        assertThat(new RecordSplit(List.of()).split(List.of(service))).containsExactly(new Typed(service, null));
    }

    private static CostRow row(String cost, String... keys) {
        LocalDate day = LocalDate.of(2026, 11, 1);
        return new CostRow(day, day.plusDays(1), false, List.of(keys), Money.usd(cost), null, null);
    }
}
