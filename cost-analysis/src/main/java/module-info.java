/** Breakdowns, waste, trends and projections of what was collected. */
module io.cloudcost.analysis {
    requires transitive io.cloudcost.core;

    exports io.cloudcost.analysis;
    exports io.cloudcost.analysis.html;

    uses io.cloudcost.spi.CostAnalyzer;
    uses io.cloudcost.spi.RuleNames;
}
