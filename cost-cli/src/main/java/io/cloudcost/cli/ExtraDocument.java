package io.cloudcost.cli;

import io.cloudcost.focus.FocusColumn;
import io.cloudcost.snapshot.CommitmentShare;
import io.cloudcost.snapshot.CostBreakdown;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.ProviderAnomaly;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What the provider told beside the charges, for programs: other splits of the same costs, and what it did not expect. */
final class ExtraDocument {

    private final JsonOut json;

    private ExtraDocument(JsonOut json) {
        this.json = json;
    }

    static void write(JsonOut json, CostSnapshot snapshot) throws IOException {
        ExtraDocument document = new ExtraDocument(json);
        json.objects("breakdowns", snapshot.breakdowns(), document::breakdown);
        json.objects("providerAnomalies", snapshot.anomalies(), document::anomaly);
        json.objects("commitmentCoverage", snapshot.commitmentShares(), document::share);
    }

    private void share(CommitmentShare share) throws IOException {
        json.text("type", share.type());
        json.period("period", share.period());
        json.decimal("coveredPercent", Optional.of(share.coveredPercent()));
        json.money("covered", share.covered());
        json.money("onDemand", share.onDemand());
        json.decimal("coveredHours", Optional.ofNullable(share.coveredHours()));
        json.decimal("onDemandHours", Optional.ofNullable(share.onDemandHours()));
    }

    private void breakdown(CostBreakdown breakdown) throws IOException {
        json.text("by", breakdown.by());
        json.period("period", breakdown.period());
        json.text("metric", breakdown.metric());
        json.flag("estimated", Optional.of(breakdown.estimated()));
        json.moneys("total", breakdown.total().list());
        json.objects("groups", List.copyOf(breakdown.costs().entrySet()), group -> {
            json.text("name", group.getKey());
            json.moneys("total", group.getValue().list());
        });
    }

    private void anomaly(ProviderAnomaly anomaly) throws IOException {
        json.text("id", anomaly.id());
        json.text("service", anomaly.about());
        json.text("metric", FocusColumn.BILLED_COST.columnName());
        json.text("date", anomaly.start());
        json.text("lastDate", anomaly.end());
        json.money("expected", anomaly.expected());
        json.money("impact", anomaly.impact());
        json.decimal("changePercent", Optional.ofNullable(anomaly.percent()));
        json.texts("causes", anomaly.causes());
    }
}
