package io.cloudcost.monitor.measure;

import java.math.BigDecimal;

/**
 * A part of a figure that explains it.
 *
 * @param name what it is, for people; no secret
 * @param part how much of the figure, in the figure's unit; below zero if it lowers it
 */
public record Contributor(String name, BigDecimal part) {}
