package io.cloudcost.cli;

import io.cloudcost.analysis.ChargeBreakdown;
import io.cloudcost.analysis.ChargeGroup;
import io.cloudcost.analysis.CostReport;
import io.cloudcost.analysis.MonthOfCharges;
import io.cloudcost.analysis.Projection;
import io.cloudcost.snapshot.Coverage;
import java.io.IOException;
import java.util.Optional;

/** What was charged, for programs: in all, by service, by month. */
final class ChargesDocument {

    private final JsonOut json;

    private ChargesDocument(JsonOut json) {
        this.json = json;
    }

    static void write(JsonOut json, CostReport report) throws IOException {
        ChargesDocument document = new ChargesDocument(json);
        ChargeBreakdown services = report.charges().byService();
        json.object("charges", () -> {
            json.moneys("total", services.total().list());
            json.objects("byService", services.groups(), document::group);
            json.objects("byMonth", report.charges().byMonth(), document::month);
            json.objects("byRegion", report.charges().byRegion().groups(), document::group);
        });
        json.object("projectedMonth", report.projectedMonth().orElse(null), document::projection);
    }

    private void group(ChargeGroup group) throws IOException {
        json.text("name", group.name());
        json.moneys("total", group.amount().list());
        json.number("charges", group.charges());
    }

    private void month(MonthOfCharges month) throws IOException {
        json.text("billingPeriod", Months.first(month.billingPeriod()));
        json.text("state", month.coverage().map(Coverage::state).orElse(null));
        json.text("feed", month.coverage().map(Coverage::feed).orElse(null));
        json.moneys("total", month.total().list());
    }

    private void projection(Projection projection) throws IOException {
        json.text("billingPeriod", Months.first(projection.billingPeriod()));
        json.moneys("soFar", projection.soFar().list());
        json.moneys("projected", projection.projected().list());
        json.decimal("elapsed", Optional.of(projection.elapsed()));
        json.text("method", projection.method());
    }
}
