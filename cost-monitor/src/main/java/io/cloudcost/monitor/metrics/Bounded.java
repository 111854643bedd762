package io.cloudcost.monitor.metrics;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What is told of a metric.
 *
 * @param lines no more than the bound, by the values of labels
 * @param folded how many series are added up in others
 * @param leftOut how many are told nowhere
 */
record Bounded(Map<List<String>, BigDecimal> lines, int folded, int leftOut) {}
