package io.cloudcost.analysis.html;

import io.cloudcost.analysis.CostReport;
import io.cloudcost.analysis.Figures;
import io.cloudcost.analysis.PriceBreakdown;
import io.cloudcost.analysis.PriceGroup;
import io.cloudcost.model.Money;
import io.cloudcost.resource.CloudResource;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What exists, by kind and region, and the dearest resources one by one. */
final class InventorySection {

    private static final int MOST = 200;

    private final CostReport report;
    private final Html html;

    InventorySection(CostReport report, Html html) {
        this.report = report;
        this.html = html;
    }

    void write() {
        html.open("section").element("h2", "What exists");
        groups(
                "By kind, with surcharges, at catalogue prices",
                "Kind",
                report.prices().byKind());
        groups("By region", "Region", report.prices().byRegion());
        resources(report.snapshot().resources());
        html.close();
    }

    private void groups(String caption, String head, PriceBreakdown breakdown) {
        Table.write(
                html,
                caption,
                List.of(head, "Resources", "A month", "Share"),
                breakdown.groups().stream().map(InventorySection::row).toList());
    }

    private static List<Table.Cell> row(PriceGroup group) {
        return List.of(
                Table.Cell.of(group.nameOr("none")),
                Table.Cell.of(group.resources()),
                Cells.estimate(group.monthly()),
                group.share()
                        .map(share -> Table.Cell.of(Figures.percent(share), share))
                        .orElseGet(Table.Cell::unknown));
    }

    private void resources(List<CloudResource> all) {
        List<List<Table.Cell>> rows = all.stream()
                .sorted(Comparator.comparing(InventorySection::price).reversed())
                .limit(MOST)
                .map(InventorySection::row)
                .toList();
        String caption = all.size() > MOST
                ? "The " + MOST + " dearest of " + all.size() + " resources"
                : "All resources, the dearest first";
        Table.write(html, caption, List.of("Name", "Kind", "Region", "State", "A month", "Tags", "Id"), rows);
    }

    private static List<Table.Cell> row(CloudResource resource) {
        return List.of(
                Table.Cell.of(resource.name().orElse("")),
                Table.Cell.of(resource.kind().name()),
                Table.Cell.of(resource.region().orElse("")),
                Table.Cell.of(resource.state().name().toLowerCase(Locale.ROOT)),
                Cells.price(resource.price()),
                Table.Cell.of(tags(resource.tags().asMap())),
                Table.Cell.of(resource.id()));
    }

    private static String tags(Map<String, String> tags) {
        return String.join(
                ", ",
                tags.entrySet().stream()
                        .map(tag -> tag.getValue().isEmpty() ? tag.getKey() : tag.getKey() + ":" + tag.getValue())
                        .toList());
    }

    private static BigDecimal price(CloudResource resource) {
        return resource.price().monthlyCost().map(Money::amount).orElse(BigDecimal.ONE.negate());
    }
}
