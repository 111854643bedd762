package io.cloudcost.analysis.html;

import io.cloudcost.analysis.Figures;
import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Horizontal bars, one per name, drawn to scale; credits point to the left of the zero line and are hatched by class. */
final class Bars {

    private static final int WIDTH = 640;
    private static final int NAME = 210;
    private static final int VALUE = 130;
    private static final int ROW = 26;

    /** One bar. */
    record Bar(String name, Money amount) {}

    private final Html html;

    private Bars(Html html) {
        this.html = html;
    }

    static void write(Html html, String title, List<Bar> bars) {
        if (!bars.isEmpty()) {
            new Bars(html).write(title, bars);
        }
    }

    private void write(String title, List<Bar> bars) {
        int height = bars.size() * ROW + 4;
        BigDecimal most =
                bars.stream().map(bar -> bar.amount().amount().abs()).reduce(BigDecimal.ZERO, BigDecimal::max);
        html.open("figure").element("figcaption", title);
        html.open("svg", "viewBox", "0 0 " + WIDTH + " " + height, "role", "img", "aria-label", title, "class", "bars");
        for (int i = 0; i < bars.size(); i++) {
            bar(bars.get(i), i * ROW, most);
        }
        html.close().close();
    }

    private void bar(Bar bar, int top, BigDecimal most) {
        int length = Math.max(1, Scale.of(bar.amount().amount().abs(), most, WIDTH - NAME - VALUE));
        String kind = bar.amount().isNegative() ? "credit" : "series-0";
        html.open("g");
        html.element("title", bar.name() + ": " + Figures.money(bar.amount()));
        html.element("text", shorten(bar.name()), "x", at(NAME - 8), "y", at(top + 17), "class", "name");
        html.empty(
                "rect",
                "x",
                at(NAME),
                "y",
                at(top + 4),
                "width",
                at(length),
                "height",
                at(ROW - 8),
                "rx",
                "3",
                "class",
                kind);
        html.element(
                "text", Figures.money(bar.amount()), "x", at(NAME + length + 6), "y", at(top + 17), "class", "value");
        html.close();
    }

    private static String shorten(String name) {
        return name.codePointCount(0, name.length()) <= 30
                ? name
                : name.substring(0, name.offsetByCodePoints(0, 29)) + "…";
    }

    private static String at(int pixel) {
        return String.valueOf(pixel);
    }

    /** From money to pixels; the only use of it that need not be exact. */
    static final class Scale {

        private Scale() {}

        static int of(BigDecimal part, BigDecimal most, int pixels) {
            return most.signum() == 0
                    ? 0
                    : part.multiply(BigDecimal.valueOf(pixels))
                            .divide(most, 0, RoundingMode.HALF_UP)
                            .intValue();
        }
    }
}
