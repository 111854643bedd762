/** Prices of machines over all clouds, budgets before a job starts, its real cost after it ends. */
module io.cloudcost.budget {
    requires transitive io.cloudcost.core;
    requires org.slf4j;

    exports io.cloudcost.budget;
    exports io.cloudcost.budget.model;
    exports io.cloudcost.budget.report;
    exports io.cloudcost.budget.spi;
}
