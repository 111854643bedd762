package io.cloudcost.monitor.dashboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudcost.monitor.metrics.MetricNames;

/** A dashboard for Grafana 12 and later: spend, waste, unit cost, GPU, budgets, and how collecting goes. */
public final class GrafanaDashboard {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectWriter WRITER = JSON.writerWithDefaultPrettyPrinter();
    /** Grafana 12.0's; later ones bring it up to date when they load it. */
    private static final int SCHEMA = 41;

    private final MetricNames names;
    private final ObjectNode root = JSON.createObjectNode();
    private final ArrayNode panels = JSON.createArrayNode();
    private int id;
    private int x;
    private int y;
    private int lineHeight;

    private GrafanaDashboard(MetricNames names) {
        this.names = names;
    }

    /**
     * The dashboard as JSON, to be imported. It asks for the data source.
     *
     * @param names under which metrics are told
     */
    public static String json(MetricNames names) {
        GrafanaDashboard dashboard = new GrafanaDashboard(names);
        dashboard.write();
        try {
            return WRITER.writeValueAsString(dashboard.root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of JSON is always JSON.", e);
        }
    }

    private void write() {
        root.put("uid", "cloudcost").put("title", "Cloud cost").put("schemaVersion", SCHEMA);
        root.put("editable", true).put("refresh", "5m").put("timezone", "utc");
        root.putArray("tags").add("cost").add("finops");
        root.putObject("time").put("from", "now-30d").put("to", "now");
        ArrayNode variables = root.putObject("templating").putArray("list");
        variables
                .addObject()
                .put("name", "datasource")
                .put("label", "Data source")
                .put("type", "datasource")
                .put("query", "prometheus");
        variable(variables.addObject(), "provider");
        variable(variables.addObject(), "currency");
        Panels.ROWS.forEach(this::row);
        root.set("panels", panels);
    }

    private void variable(ObjectNode variable, String label) {
        String query = Expression.of("label_values(<cloud_total_monthly_cost>, " + label + ")", names);
        variable.put("name", label).put("type", "query").put("multi", true).put("includeAll", true);
        variable.put("allValue", ".*").put("refresh", 2).put("sort", 1);
        variable.put("definition", query).putObject("query").put("query", query).put("refId", label);
        source(variable);
        variable.putObject("current").put("text", "All").put("value", "$__all");
    }

    private void row(Panels.Row row) {
        newLine();
        ObjectNode node = panel("row", row.title());
        place(node, Panel.WIDTH, 1);
        node.put("collapsed", false).putArray("panels");
        row.panels().forEach(this::panel);
    }

    private void panel(Panel panel) {
        ObjectNode node = panel(panel.shape().type(), panel.title());
        place(node, panel.shape().width(), panel.shape().height());
        source(node);
        if (!panel.means().isEmpty()) {
            node.put("description", panel.means());
        }
        field(node.putObject("fieldConfig").putObject("defaults"), panel);
        options(node.putObject("options"), panel.shape());
        target(node.putArray("targets").addObject(), panel);
    }

    private ObjectNode panel(String type, String title) {
        return panels.addObject().put("id", ++id).put("type", type).put("title", title);
    }

    private void place(ObjectNode node, int width, int height) {
        if (x + width > Panel.WIDTH || (x > 0 && height != lineHeight)) {
            newLine();
        }
        node.putObject("gridPos").put("x", x).put("y", y).put("w", width).put("h", height);
        x += width;
        lineHeight = height;
    }

    private void newLine() {
        y += lineHeight;
        x = 0;
        lineHeight = 0;
    }

    private void target(ObjectNode target, Panel panel) {
        source(target);
        target.put("refId", "A").put("expr", Expression.of(panel.query(), names));
        target.put("legendFormat", panel.legend());
        target.put("instant", panel.shape() != Panel.Shape.LINES).put("range", panel.shape() == Panel.Shape.LINES);
    }

    private static void source(ObjectNode node) {
        node.putObject("datasource").put("type", "prometheus").put("uid", "${datasource}");
    }

    private static void field(ObjectNode defaults, Panel panel) {
        defaults.put("unit", panel.unit());
        if (panel.unit().equals("none")) {
            defaults.put("decimals", 2);
        }
        ArrayNode steps =
                defaults.putObject("thresholds").put("mode", "absolute").putArray("steps");
        steps.addObject().put("color", "green").putNull("value");
        if (panel.warn() != null) {
            steps.addObject().put("color", "yellow").put("value", panel.warn());
        }
        if (panel.bad() != null) {
            steps.addObject().put("color", "red").put("value", panel.bad());
        }
    }

    private static void options(ObjectNode options, Panel.Shape shape) {
        if (shape == Panel.Shape.LINES) {
            options.putObject("legend")
                    .put("displayMode", "list")
                    .put("placement", "bottom")
                    .put("showLegend", true);
            options.putObject("tooltip").put("mode", "multi").put("sort", "desc");
            return;
        }
        ObjectNode reduce = options.putObject("reduceOptions");
        reduce.putArray("calcs").add("lastNotNull");
        if (shape == Panel.Shape.BARS) {
            options.put("orientation", "horizontal").put("displayMode", "basic");
        } else {
            options.put("textMode", "auto").put("colorMode", "value");
        }
    }
}
