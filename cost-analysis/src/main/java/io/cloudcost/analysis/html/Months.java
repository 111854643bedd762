package io.cloudcost.analysis.html;

import io.cloudcost.analysis.ChargeGroup;
import io.cloudcost.analysis.Figures;
import io.cloudcost.analysis.MonthOfCharges;
import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Columns, one per billing period, stacked by service in one currency. */
final class Months {

    private static final int COLUMN = 64;
    /** Few months are not drawn larger than many. */
    private static final int LEAST = 12;

    private static final int HEIGHT = 220;
    private static final int TOP = 26;
    private static final int FOOT = 24;

    private final Html html;
    private final String currency;
    private final Map<String, Integer> series;

    /**
     * @param currency only amounts in it are drawn
     * @param series which colour a service has; services that are not in it share the last one
     */
    Months(Html html, String currency, Map<String, Integer> series) {
        this.html = html;
        this.currency = currency;
        this.series = series;
    }

    void write(List<MonthOfCharges> months) {
        String title = "Billed by month and service, " + currency;
        BigDecimal most = months.stream().map(this::positive).reduce(BigDecimal.ZERO, BigDecimal::max);
        int width = Math.max(LEAST, months.size()) * COLUMN + 20;
        html.open("figure").element("figcaption", title);
        html.open(
                "svg",
                "viewBox",
                "0 0 " + width + " " + (TOP + HEIGHT + FOOT),
                "role",
                "img",
                "aria-label",
                title,
                "class",
                "months");
        for (int i = 0; i < months.size(); i++) {
            column(months.get(i), 10 + i * COLUMN, most);
        }
        html.close();
        legend();
        html.close();
    }

    private void column(MonthOfCharges month, int left, BigDecimal most) {
        int bottom = TOP + HEIGHT;
        for (ChargeGroup group : month.byService().groups()) {
            BigDecimal amount = amount(group);
            int height = Bars.Scale.of(amount.max(BigDecimal.ZERO), most, HEIGHT);
            if (height > 0) {
                bottom -= height;
                block(group, amount, left, bottom, height);
            }
        }
        total(month, left, bottom);
        html.element(
                "text",
                month.month().toString(),
                "x",
                at(left + COLUMN / 2),
                "y",
                at(TOP + HEIGHT + 17),
                "class",
                "axis");
    }

    private void block(ChargeGroup group, BigDecimal amount, int left, int top, int height) {
        String name = group.nameOr("Without a service");
        html.open("g").element("title", name + ": " + Figures.money(Money.of(amount, currency)));
        html.empty(
                "rect",
                "x",
                at(left + 8),
                "y",
                at(top),
                "width",
                at(COLUMN - 16),
                "height",
                at(height),
                "class",
                "series-" + series.getOrDefault(name, SpendSection.OTHER));
        html.close();
    }

    private void total(MonthOfCharges month, int left, int bottom) {
        String total = month.total().in(currency).map(Figures::money).orElse("none");
        String open =
                month.coverage().map(known -> known.complete() ? "" : " *").orElse("");
        html.element(
                "text",
                total.replace(" " + currency, "") + open,
                "x",
                at(left + COLUMN / 2),
                "y",
                at(bottom - 6),
                "class",
                "axis");
    }

    private void legend() {
        html.open("ul", "class", "legend");
        series.forEach((name, number) -> html.open("li")
                .element("i", "", "class", "swatch series-" + number)
                .text(name)
                .close());
        html.close();
    }

    private BigDecimal positive(MonthOfCharges month) {
        return month.byService().groups().stream()
                .map(group -> amount(group).max(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal amount(ChargeGroup group) {
        return group.amount().in(currency).map(Money::amount).orElse(BigDecimal.ZERO);
    }

    private static String at(int pixel) {
        return String.valueOf(pixel);
    }
}
