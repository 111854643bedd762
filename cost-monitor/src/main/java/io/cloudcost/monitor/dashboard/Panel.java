package io.cloudcost.monitor.dashboard;

import org.jspecify.annotations.Nullable;

/**
 * A picture of one query.
 *
 * @param title what it shows
 * @param shape how it shows it
 * @param unit Grafana's name of the unit
 * @param query with metrics in angle brackets
 * @param legend what a line is called
 * @param warn from which value on it is yellow; null for never
 * @param bad from which value on it is red; null for never
 * @param means what one should know
 */
record Panel(
        String title,
        Shape shape,
        String unit,
        String query,
        String legend,
        @Nullable Double warn,
        @Nullable Double bad,
        String means) {

    /** How wide a dashboard is. */
    static final int WIDTH = 24;

    /** Grafana's kinds of pictures. */
    enum Shape {
        STAT("stat", 6, 4),
        LINES("timeseries", 12, 8),
        BARS("bargauge", 12, 8);

        private final String type;
        private final int width;
        private final int height;

        Shape(String type, int width, int height) {
            this.type = type;
            this.width = width;
            this.height = height;
        }

        String type() {
            return type;
        }

        int width() {
            return width;
        }

        int height() {
            return height;
        }
    }

    static Panel stat(String title, String unit, String query, String legend) {
        return new Panel(title, Shape.STAT, unit, query, legend, null, null, "");
    }

    static Panel lines(String title, String unit, String query, String legend) {
        return new Panel(title, Shape.LINES, unit, query, legend, null, null, "");
    }

    static Panel bars(String title, String unit, String query, String legend) {
        return new Panel(title, Shape.BARS, unit, query, legend, null, null, "");
    }

    Panel limits(double yellow, double red) {
        return new Panel(title, shape, unit, query, legend, yellow, red, means);
    }

    Panel meaning(String words) {
        return new Panel(title, shape, unit, query, legend, warn, bad, words);
    }
}
