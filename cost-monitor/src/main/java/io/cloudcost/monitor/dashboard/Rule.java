package io.cloudcost.monitor.dashboard;

/**
 * When Prometheus alerts.
 *
 * @param name of the alert
 * @param query with metrics in angle brackets; what it answers is what is wrong
 * @param lasts how long before it is told
 * @param severity warning or critical
 * @param summary what is wrong, in one line
 * @param todo what one does then
 */
record Rule(String name, String query, String lasts, String severity, String summary, String todo) {

    static Rule warning(String name, String query, String lasts, String summary, String todo) {
        return new Rule(name, query, lasts, "warning", summary, todo);
    }

    static Rule critical(String name, String query, String lasts, String summary, String todo) {
        return new Rule(name, query, lasts, "critical", summary, todo);
    }
}
